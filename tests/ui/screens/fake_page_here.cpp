// The fake page of the app's tests, compiled into this program too.
#include "app/fake_page.cpp"
