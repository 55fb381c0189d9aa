#pragma once
// How a file is read: which pages, by which means, up to which limits. Every reader knows this, none knows the others.

#include <cstdint>
#include <functional>
#include <memory>

#include "extract/file_words.h"

namespace solieu::extract {

// Whether pages are recognised from their pictures.
enum class Ocr {
    automatic,  // where the text layer is not the page: none, a stamp only, worse than the picture, or in no language
    always,     // every page that has a picture, whatever its text layer
    never,      // such pages are reported as not read
};

// What reads the words of pictures. Numbers are read by the reader of numbers too, whatever this is.
enum class PrintReader {
    lines,      // the project's own reader of lines, and Tesseract what that doubts
    tesseract,
};

struct ReadOptions {
    Ocr ocr = Ocr::automatic;
    PrintReader reader = PrintReader::lines;
    bool convert = false;                             // for the caller: whether LibreOffice is to convert what it can
    int threads = 0;                                  // 0: as many as the machine has
    int first_page = 1, last_page = 0;                // 0: to the end
    int max_pages = 5000;                             // more: over_limit
    std::uint64_t max_bytes = 512ull << 20;           // of the file; more: over_limit
    std::uint64_t max_text_bytes = 64ull << 20;       // of extracted text; more: over_limit
    std::function<void(int done, int all)> progress;  // called after each page, from any thread, one call at a time
    std::shared_ptr<const FileWords> words{};         // what packs say to readers of files; none: nothing
};

}  // namespace solieu::extract
