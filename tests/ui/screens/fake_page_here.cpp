// The fake page and endpoint of the app's tests, compiled into this program too.
#include "app/fake_endpoint.cpp"
#include "app/fake_page.cpp"
