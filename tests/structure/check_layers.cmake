# Checks every #include of the project against tests/layers.txt.
#
#   cmake -DROOT=<source tree> -DLAYERS=<layers.txt> -P check_layers.cmake
#
# Fails with one line for each include that is not allowed, for each folder with sources that layers.txt does not name,
# and when it found nothing to check.

cmake_minimum_required(VERSION 3.25)

set(problems "")
set(folders "")
set(libraries "")

file(STRINGS "${LAYERS}" lines)
foreach(line IN LISTS lines)
  if(line MATCHES "^library +([^ ]+) *-> *(.*)$")
    set(library "${CMAKE_MATCH_1}")
    list(APPEND libraries "${library}")
    string(REPLACE " " ";" library_of_${library} "${CMAKE_MATCH_2}")
  elseif(line MATCHES "^([a-z]+) *-> *(.*)$")
    set(folder "${CMAKE_MATCH_1}")
    list(APPEND folders "${folder}")
    string(REPLACE " " ";" allowed_of_${folder} "${CMAKE_MATCH_2}")
  elseif(NOT line MATCHES "^(#|$)")
    list(APPEND problems "${LAYERS}: not understood: ${line}")
  endif()
endforeach()

# The project's own include "a/b.h" in a file of `folder`.
function(check_own file folder include)
  get_filename_component(target_folder "${include}" DIRECTORY)
  string(REGEX REPLACE "/.*" "" target_folder "${target_folder}")
  if(target_folder STREQUAL folder OR target_folder IN_LIST allowed_of_${folder} OR include IN_LIST allowed_of_${folder})
    return()
  endif()
  if(NOT target_folder IN_LIST folders)
    return()  # beside the file, or generated
  endif()
  list(APPEND problems "${file}: includes \"${include}\", but ${folder} may not include ${target_folder}")
  set(problems "${problems}" PARENT_SCOPE)
endfunction()

# A library's include <a/b.h> in a file of `folder`.
function(check_library file folder include)
  foreach(library IN LISTS libraries)
    string(FIND "${include}" "${library}" at)
    if(at EQUAL 0 AND NOT folder IN_LIST library_of_${library})
      list(APPEND problems "${file}: includes <${include}>, which belongs to ${library_of_${library}}")
    endif()
  endforeach()
  set(problems "${problems}" PARENT_SCOPE)
endfunction()

set(checked 0)
file(GLOB tops RELATIVE "${ROOT}" "${ROOT}/*")
foreach(folder IN LISTS tops)
  if(NOT IS_DIRECTORY "${ROOT}/${folder}" OR folder MATCHES "^(build|\\.)")
    continue()
  endif()
  file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cc" "${ROOT}/${folder}/*.in")
  list(FILTER sources EXCLUDE REGEX "\\.(json|txt|md)\\.in$")
  if(sources AND NOT folder IN_LIST folders)
    list(APPEND problems "${folder}: has sources but no line in layers.txt")
    continue()
  endif()
  foreach(source IN LISTS sources)
    file(STRINGS "${ROOT}/${source}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(include IN LISTS includes)
      if(include MATCHES "include[ \t]*\"([^\"]+)\"")
        check_own("${source}" "${folder}" "${CMAKE_MATCH_1}")
        math(EXPR checked "${checked} + 1")
      elseif(include MATCHES "include[ \t]*<([^>]+)>")
        check_library("${source}" "${folder}" "${CMAKE_MATCH_1}")
        math(EXPR checked "${checked} + 1")
      endif()
    endforeach()
  endforeach()
endforeach()

if(checked EQUAL 0)
  list(APPEND problems "no include was found under ${ROOT}")
endif()
if(problems)
  foreach(problem IN LISTS problems)
    message(NOTICE "${problem}")  # FATAL_ERROR would break the lines
  endforeach()
  message(FATAL_ERROR "includes that tests/layers.txt does not allow")
endif()
message(STATUS "${checked} includes are as tests/layers.txt allows")
