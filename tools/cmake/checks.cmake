# Checks of the sources, run by ctest with the native tests.
function(counterpart_checks)
endfunction()
