# Checks that a program is not linked, however indirectly, to the libraries that only the reading of pictures needs: they
# are many, and loading them takes longer than reading a digital report (extract/picture_library/picture_reading.h).
#
#   cmake -DFILE=<program> -P check_needed.cmake
#
# Fails with those that it would load.

cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ldd "${FILE}" OUTPUT_VARIABLE loaded COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "lib[^ /]+\\.so[^ ]* =>" libraries "${loaded}")
list(TRANSFORM libraries REPLACE " =>" "")
if(NOT libraries MATCHES "libstdc")
  message(FATAL_ERROR "${FILE}: ldd says nothing that is understood: ${loaded}")
endif()
set(pictures ${libraries})
list(FILTER pictures INCLUDE REGEX "^lib(opencv_|tesseract|lept|protobuf|archive|curl)")
if(pictures)
  list(SORT pictures)
  message(NOTICE "${FILE} needs ${pictures}")  # FATAL_ERROR would break the line
  message(FATAL_ERROR "only the reading of pictures may need that")
endif()
list(LENGTH libraries count)
message(STATUS "${count} libraries, none of them for pictures")
