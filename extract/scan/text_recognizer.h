#pragma once
// Tesseract, as this program uses it: the only user of its API. Vietnamese model; one instance a thread.
//
// In:  parts of a straightened page, 8-bit grey, and their resolution.
// Out: words with their boxes in pixels of the part, line by line; confidence 0…1 as Tesseract gives it.
// Fails: load() when the model is not installed (package tesseract-ocr-vie).
//
// Example: TextRecognizer::load()->read(cell, 200, Area::block, Ink::any)

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"

namespace tesseract {
class TessBaseAPI;
}

namespace solieu::extract {

enum class Area {
    page,   // blocks of text in any arrangement
    block,  // one block of lines (a cell)
    line,   // one line
};

enum class Ink {
    black,  // on white
    any,    // what reads badly so is tried as white on black too; takes twice the time then
};

struct RecognizedWord {
    std::string text;  // UTF-8 as Tesseract gives it
    Box box;           // pixels of the part
    float confidence = 0;
    bool first_of_block = false;
};

struct RecognizedLine {
    std::vector<RecognizedWord> words;  // left to right
    Box box;
    double baseline = 0;  // y, pixels, at the middle of the line
    bool first_of_block = false;
};

class TextRecognizer {
  public:
    [[nodiscard]] static Result<TextRecognizer> load();
    ~TextRecognizer();
    TextRecognizer(TextRecognizer&&) noexcept;
    TextRecognizer& operator=(TextRecognizer&&) noexcept;

    [[nodiscard]] std::vector<RecognizedLine> read(const cv::Mat& part, double dpi, Area area, Ink ink);

    // Where the lines of running text stand, in the order they are read in: without words, and in a third of the time.
    [[nodiscard]] std::vector<RecognizedLine> find_lines(const cv::Mat& part, double dpi);

  private:
    void show(const cv::Mat& part, double dpi, Area area, Ink ink);
    explicit TextRecognizer(std::unique_ptr<tesseract::TessBaseAPI> api);
    std::unique_ptr<tesseract::TessBaseAPI> api_;
};

// Name and version of what recognises text, for the record of a result: "tesseract 5.3.0 vie".
[[nodiscard]] std::string text_model();

}  // namespace solieu::extract
