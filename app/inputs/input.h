#pragma once
// One document to be read, wherever it stands: a file, an object of a store, a member of a ZIP archive,
// several pictures that are its pages.

#include <cstdint>
#include <string>
#include <vector>

namespace solieu::app {

struct Input {
    std::string name;                // for messages and results: the path; "kho.zip/quy-1/so-y-te.pdf" for a member
    std::string folder;              // below the folder or archive that was given: "2025/quy-1"; "" for neither
    std::string file;                // to be opened; of several pictures the first
    std::string member;              // of the archive `file`; "" for a file itself
    std::vector<std::string> pages;  // the pictures that are its pages; empty for a file itself
    bool found = false;              // it stood in a folder or an archive and was not named
    std::string version;             // of `file` in a store (store/store.h); "" for what stands on this machine
    std::string same_as;             // the name of another one that holds the same bytes; "" for none
};

// How pictures become documents.
enum class PagesOf {
    names,   // "x-1.jpg" … "x-12.jpg" of one folder are the pages of one
    folder,  // all pictures of a folder are the pages of one
    none,    // each is one
};

}  // namespace solieu::app
