# Checks that a program or library can be moved: its RUNPATH is $ORIGIN or none, and no folder of the build is written in
# it. BUILD is that folder; "" to leave that out.
#
#   cmake -DFILE=<program> -DBUILD=<folder> -P check_runpath.cmake

cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND readelf -d "${FILE}" OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
if(NOT dynamic MATCHES "\\(NEEDED\\)")
  message(FATAL_ERROR "${FILE}: readelf says nothing that is understood: ${dynamic}")
endif()
string(REGEX MATCHALL "\\((RPATH|RUNPATH)\\)[^\n]*" paths "${dynamic}")
foreach(path IN LISTS paths)
  if(NOT path MATCHES "\\[\\$ORIGIN\\]")
    message(FATAL_ERROR "${FILE} looks elsewhere than beside itself: ${path}")
  endif()
endforeach()
if(BUILD STREQUAL "")
  return()
endif()
execute_process(COMMAND grep -c -F -- "${BUILD}" "${FILE}" OUTPUT_VARIABLE count RESULT_VARIABLE found)
if(found EQUAL 0)
  message(NOTICE "${FILE} names the folder ${BUILD}")  # FATAL_ERROR would break the line
  message(FATAL_ERROR "where it was built is written in it")
elseif(NOT found EQUAL 1)
  message(FATAL_ERROR "${FILE}: grep failed: ${found}")
endif()
