# Checks that every file that a comment, a README or CONTRIBUTING names is there.
#
#   cmake -DROOT=<source tree> -P check_names.cmake
#
# Looked at: comments of .h, .cc, .cmake, CMakeLists.txt, .txt of tests, scripts in tools; all of .md. A name is
# `name.h` (.cc, .tsv, .py, .cmake, .sql), or a path from the root or from a folder of the tree with any of these endings
# or .toml, .md, .txt, .json, that begins with a folder of the tree. It must be a file, or the end of a file's path
# (`prose/figures.h`). Names in capitals stand for others (tables/NAME.tsv, sqlite-N.sql). What libraries have is listed below.
#
# Fails with one line for each name that is no file, and when it found no name at all.

cmake_minimum_required(VERSION 3.25)

set(of_libraries PDFDoc.h)
set(examples a/b.h name.h rules/sums.toml)  # in what tells of names

file(GLOB tops RELATIVE "${ROOT}" "${ROOT}/*")
set(files "")
set(folders "")
foreach(top IN LISTS tops)
  if(top MATCHES "^(build|\\.)")
    continue()
  elseif(IS_DIRECTORY "${ROOT}/${top}")
    file(GLOB_RECURSE inside RELATIVE "${ROOT}" LIST_DIRECTORIES true "${ROOT}/${top}/*")
    list(APPEND folders "${top}")
    foreach(one IN LISTS inside)
      if(IS_DIRECTORY "${ROOT}/${one}")
        get_filename_component(name "${one}" NAME)
        list(APPEND folders "${name}")
      else()
        list(APPEND files "${one}")
      endif()
    endforeach()
  else()
    list(APPEND files "${top}")
  endif()
endforeach()
# Each file is known by every end of its path.
foreach(file IN LISTS files)
  set(end "${file}")
  set(slash 0)
  while(NOT slash EQUAL -1)
    set("known_${end}" TRUE)
    string(FIND "${end}" "/" slash)
    math(EXPR behind "${slash} + 1")
    string(SUBSTRING "${end}" ${behind} -1 end)
  endwhile()
endforeach()
foreach(folder IN LISTS folders)
  set("folder_${folder}" TRUE)
endforeach()

set(problems "")
set(checked 0)
foreach(file IN LISTS files)
  if(file MATCHES "\\.(h|cc)$")
    set(comment "//[^\n]*")
  elseif(file MATCHES "\\.md$")
    set(comment "[^\n]+")
  elseif(file MATCHES "\\.cmake$|CMakeLists\\.txt$|^tests/[a-z_]*\\.txt$|^tools/")
    set(comment "#[^\n]*")
  else()
    continue()
  endif()
  file(READ "${ROOT}/${file}" text)
  if(NOT text MATCHES "\\.(h|cc|tsv|py|cmake|sql|toml|md|txt|json)")
    continue()
  endif()
  string(REGEX REPLACE "[][;\\]" " " text "${text}")  # would break the lists
  string(REGEX MATCHALL "${comment}" comments "${text}")
  set(names "")
  foreach(line IN LISTS comments)
    string(REGEX MATCHALL "[A-Za-z0-9_./-]*[A-Za-z0-9_]\\.(cc|cmake|h|json|md|py|sql|toml|tsv|txt)[A-Za-z0-9_./-]*" found "${line}")
    list(APPEND names ${found})
  endforeach()
  list(REMOVE_DUPLICATES names)
  foreach(name IN LISTS names)
    string(REGEX REPLACE "[./-]+$" "" name "${name}")  # the end of a sentence
    string(REGEX REPLACE "^(\\.*/)+" "" name "${name}")
    string(REGEX MATCH "[^/]*$" last "${name}")
    if(NOT last MATCHES "^[A-Za-z0-9_-]+(\\.[a-z0-9_]+)?\\.(cc|cmake|h|json|md|py|sql|toml|tsv|txt)$" OR last MATCHES "^[A-Z_]+\\." OR last MATCHES "-N\\."
       AND NOT last MATCHES "^(README|CONTRIBUTING)")
      continue()
    endif()
    string(REGEX MATCH "^[^/]*" first "${name}")
    if(name MATCHES "/")
      if(NOT DEFINED "folder_${first}")
        continue()
      endif()
    elseif(name MATCHES "\\.(json|md|toml|txt)$")
      continue()
    endif()
    math(EXPR checked "${checked} + 1")
    if(NOT DEFINED "known_${name}" AND NOT name IN_LIST of_libraries AND NOT name IN_LIST examples)
      list(APPEND problems "${file}: names ${name}, which is no file")
    endif()
  endforeach()
endforeach()

if(checked EQUAL 0)
  list(APPEND problems "no name of a file was found under ${ROOT}")
endif()
if(problems)
  foreach(problem IN LISTS problems)
    message(NOTICE "${problem}")  # FATAL_ERROR would break the lines
  endforeach()
  message(FATAL_ERROR "comments name files that are not there")
endif()
message(STATUS "${checked} names of files are right")
