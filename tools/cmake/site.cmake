# counterpart_site(NAME): the folder that is served.
function(counterpart_site name)
endfunction()
