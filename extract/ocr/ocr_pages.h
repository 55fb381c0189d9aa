#pragma once
// What another OCR saw, whatever its file is called: words with their boxes and confidences, by page.
//
// In:    the bytes of a file: hOCR (a web page whose elements have the class ocrx_word), ALTO (XML), Tesseract's TSV.
// Out:   pages in order. Boxes in points: 72 to the inch where the file tells its resolution or unit, else so that the
//        longer side of the page is that of A4. Words without text are left out; of a word with alternatives the first.
// Fails: unreadable, where the file is broken or has no page; over_limit.
//
// Example: <span class='ocrx_word' title='bbox 100 200 160 230; x_wconf 93'>Số</span> -> {"Số", …, confidence 0.93}

#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"

namespace solieu::extract {

struct OcrWord {
    std::string text;
    Box box;
    float confidence = 1;  // 1 where the file tells none
    int line = 0;          // words of one line have one number
};

struct OcrPage {
    double width = 0, height = 0;
    std::vector<OcrWord> words;
};

[[nodiscard]] Result<std::vector<OcrPage>> read_hocr(std::string_view bytes, Budget& budget);
[[nodiscard]] Result<std::vector<OcrPage>> read_alto(std::string_view bytes, Budget& budget);
[[nodiscard]] Result<std::vector<OcrPage>> read_ocr_tsv(std::string_view bytes, Budget& budget);

// From the unit of the file to points; see above. `dots`: to the inch, 0 when not told.
void to_points(OcrPage& page, double dots);

}  // namespace solieu::extract
