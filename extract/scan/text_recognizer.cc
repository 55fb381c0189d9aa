#include "extract/scan/text_recognizer.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <mutex>

namespace solieu::extract {
namespace {

constexpr const char* model = "vie";

tesseract::PageSegMode mode_of(Area area) {
    switch (area) {
        case Area::page:
            return tesseract::PSM_AUTO;
        case Area::block:
            return tesseract::PSM_SINGLE_BLOCK;
        case Area::line:
            return tesseract::PSM_SINGLE_LINE;
    }
    return tesseract::PSM_AUTO;
}

Box box_of(const tesseract::PageIterator& at, tesseract::PageIteratorLevel level) {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    if (!at.BoundingBox(level, &x0, &y0, &x1, &y1)) return {};
    return {static_cast<double>(x0), static_cast<double>(y0), static_cast<double>(x1), static_cast<double>(y1)};
}

RecognizedLine start_line(const tesseract::PageIterator& at) {
    RecognizedLine line;
    line.first_of_block = at.IsAtBeginningOf(tesseract::RIL_BLOCK);
    line.box = box_of(at, tesseract::RIL_TEXTLINE);
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    const bool known = at.Baseline(tesseract::RIL_TEXTLINE, &x0, &y0, &x1, &y1);
    line.baseline = known ? (y0 + y1) / 2.0 : line.box.y1;
    return line;
}

}  // namespace

Result<TextRecognizer> TextRecognizer::load() {
    // What Leptonica thinks of pictures without text is not for the user.
    static std::once_flag once;
    std::call_once(once, [] { setMsgSeverity(L_SEVERITY_NONE); });
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    if (api->Init(nullptr, model, tesseract::OEM_LSTM_ONLY) != 0) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "the model of Tesseract for Vietnamese is not installed",
                                    .advice = "install the package tesseract-ocr-vie"});
    }
    // Its complaints about small pictures are not for the user.
    api->SetVariable("debug_file", "/dev/null");
    // Reports are set in proportional type; looking for typewriter pitch takes time.
    api->SetVariable("textord_all_prop", "1");
    return TextRecognizer(std::move(api));
}

TextRecognizer::TextRecognizer(std::unique_ptr<tesseract::TessBaseAPI> api) : api_(std::move(api)) {}
TextRecognizer::~TextRecognizer() = default;
TextRecognizer::TextRecognizer(TextRecognizer&&) noexcept = default;
TextRecognizer& TextRecognizer::operator=(TextRecognizer&&) noexcept = default;

void TextRecognizer::show(const cv::Mat& part, double dpi, Area area, Ink ink) {
    api_->SetVariable("invert_threshold", ink == Ink::black ? "0" : "0.7");  // 0.7 is Tesseract's own
    api_->SetPageSegMode(mode_of(area));
    api_->SetImage(part.data, part.cols, part.rows, 1, static_cast<int>(part.step));
    api_->SetSourceResolution(std::clamp(static_cast<int>(dpi), 70, 1200));
}

std::vector<RecognizedLine> TextRecognizer::find_lines(const cv::Mat& part, double dpi) {
    std::vector<RecognizedLine> lines;
    if (part.empty() || part.cols < 3 || part.rows < 3) return lines;
    show(part, dpi, Area::page, Ink::any);
    const std::unique_ptr<tesseract::PageIterator> at(api_->AnalyseLayout());
    if (!at) return lines;
    do {
        if (at->Empty(tesseract::RIL_TEXTLINE) || !PTIsTextType(at->BlockType())) continue;
        lines.push_back(start_line(*at));
    } while (at->Next(tesseract::RIL_TEXTLINE));
    api_->Clear();
    return lines;
}

std::vector<RecognizedLine> TextRecognizer::read(const cv::Mat& part, double dpi, Area area, Ink ink) {
    std::vector<RecognizedLine> lines;
    if (part.empty() || part.cols < 3 || part.rows < 3) return lines;
    show(part, dpi, area, ink);
    if (api_->Recognize(nullptr) != 0) return lines;
    const std::unique_ptr<tesseract::ResultIterator> at(api_->GetIterator());
    if (!at) return lines;
    do {
        if (at->Empty(tesseract::RIL_WORD)) continue;
        const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
        if (!text || text[0] == '\0' || (text[0] == ' ' && text[1] == '\0')) continue;
        if (lines.empty() || at->IsAtBeginningOf(tesseract::RIL_TEXTLINE) || lines.back().words.empty()) {
            lines.push_back(start_line(*at));
        }
        RecognizedWord word;
        word.text = text.get();
        word.box = box_of(*at, tesseract::RIL_WORD);
        word.confidence = std::clamp(at->Confidence(tesseract::RIL_WORD) / 100.0F, 0.0F, 1.0F);
        word.first_of_block = at->IsAtBeginningOf(tesseract::RIL_BLOCK);
        lines.back().words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    api_->Clear();
    return lines;
}

std::string text_model() {
    return std::string("tesseract ") + tesseract::TessBaseAPI::Version() + " " + model;
}

}  // namespace solieu::extract
