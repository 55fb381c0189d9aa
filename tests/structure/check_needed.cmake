# Checks that a program is not linked, however indirectly, to libraries that only its parts need: they are many, and loading
# them takes longer than reading a small digital report (base/part_library.h).
#
#   cmake -DFILE=<program> [-DMAY=pdf] -P check_needed.cmake
#
# MAY names the part whose libraries it may need. Fails with the others that it would load.

cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ldd "${FILE}" OUTPUT_VARIABLE loaded COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "lib[^ /]+\\.so[^ ]* =>" libraries "${loaded}")
list(TRANSFORM libraries REPLACE " =>" "")
if(NOT libraries MATCHES "libstdc")
  message(FATAL_ERROR "${FILE}: ldd says nothing that is understood: ${loaded}")
endif()
set(of_pictures "opencv_|tesseract|lept|protobuf|archive|curl")
set(of_pdf "poppler|nss3|fontconfig|freetype|openjp2|lcms2|tiff|jpeg")
set(of_office "zip|xml2|pugixml|gnutls")
set(of_writers "qpdf|gnutls|sqlite3|xlsxwriter|minizip")
set(of_postgres "pq")
set(of_store "curl|ssl|pugixml")
set(others "")
foreach(part IN ITEMS pictures pdf office writers postgres store)
  if(NOT part STREQUAL "${MAY}")
    list(APPEND others ${of_${part}})
  endif()
endforeach()
list(JOIN others "|" others)
set(foreign ${libraries})
list(FILTER foreign INCLUDE REGEX "^lib(${others})")
if(foreign)
  list(SORT foreign)
  message(NOTICE "${FILE} needs ${foreign}")  # FATAL_ERROR would break the line
  message(FATAL_ERROR "only a part of the program that is opened when it is needed may need that")
endif()
list(LENGTH libraries count)
message(STATUS "${count} libraries, none of them for what it does not do")
