#pragma once
// From the picture of a page to the Page: the way of a scan.
//
// In:  the picture of a page, turned as the file says; a reader of the calling thread; the threads without a page of
//      the same file, which then help with cells and areas of text.
// Out: the Page as lay_out gives it for digital pages, each word with its confidence and, for numbers, its other
//      readings; boxes in points of the page as scanned. Diagnostics: "page-blank", "page-unreadable" (nothing could be
//      recognised), "page-unsure" (little of it can be trusted), "cell-not-read" (ink in a cell, with its box),
//      "rows-run-together" (a cell with figures of several rows), "line-not-read" (a line of running text, with its
//      box), "numbers-unsure" (of a page with numbers in tables below a confidence of 0.9).
//
// The steps, in order: page_ink, find_turn, find_bend and straighten, find_picture_rulings, find_ruled_grids,
// read_cells for the tables, read_text, read_passed_lines and read_unread_ink for the rest, lay_out_words,
// cut_merged_rows.

#include <memory>
#include <string>

#include "base/result.h"
#include "base/spare_hands.h"
#include "extract/layout/page_layout.h"
#include "extract/picture/picture.h"
#include "extract/read_options.h"

namespace solieu::extract {

class KnownPhrases;
struct Recognizers;
using ScanHands = SpareHands<Recognizers>;

// What a thread needs to read scans, with the phrases against which words are mended. Loading one takes about 120 ms of
// processor time and 12 MB.
class ScanReader {
  public:
    [[nodiscard]] static Result<ScanReader> load(std::shared_ptr<const KnownPhrases> known,
                                                 PrintReader prose = PrintReader::lines);
    ~ScanReader();
    ScanReader(ScanReader&&) noexcept;
    ScanReader& operator=(ScanReader&&) noexcept;

    // The picture is used up: the larger it is, the more counts that nothing is held longer than it is needed.
    [[nodiscard]] LaidPage read(Picture picture, int page_number, ScanHands& hands);

    // For a thread that has no page left: returns when the last page is done.
    void help(ScanHands& hands);

  private:
    explicit ScanReader(std::unique_ptr<Recognizers> own);
    std::unique_ptr<Recognizers> own_;
};

// Names and versions of what recognises scans, for the record of a result: "tesseract 5.3.0 vie, digits 4".
[[nodiscard]] std::string scan_model();

}  // namespace solieu::extract
