#include "extract/ocr/ocr_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/budget.h"
#include "extract/file_kind.h"
#include "extract/layout/join_pages.h"
#include "extract/ocr/ocr_pages.h"
#include "extract/page/mend_acronyms.h"
#include "extract/page_range.h"

namespace solieu::extract {
namespace {

constexpr double longer_side = 842;  // points: of A4
constexpr double points_an_inch = 72;
constexpr double letters_share = 0.72;  // of the font size: the height of a line's capitals and their marks, on average

// Words of one line stand on one baseline and have one size.
std::vector<Fragment> fragments_of(std::vector<OcrWord> words) {
    std::vector<Fragment> out;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        std::vector<double> heights, feet;
        for (; end < words.size() && words[end].line == words[begin].line; ++end) {
            heights.push_back(words[end].box.height());
            feet.push_back(words[end].box.y1);
        }
        const auto middle = [](std::vector<double>& values) {
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            std::nth_element(values.begin(), at, values.end());
            return *at;
        };
        const double size = middle(heights) / letters_share, foot = middle(feet);
        for (; begin < end; ++begin) {
            Fragment& fragment = out.emplace_back();
            fragment.word.text = std::move(words[begin].text);
            fragment.word.box = words[begin].box;
            fragment.word.font_size = static_cast<float>(size);
            fragment.word.confidence = words[begin].confidence;
            fragment.baseline = static_cast<float>(foot);
            fragment.next = static_cast<float>(fragment.word.box.x1);
            fragment.space_before = fragment.space_after = true;
        }
    }
    return out;
}

// Rulings of tables that were read as letters: "|", "__". What is left of a word beside them is the word.
void leave_out_rulings(std::vector<OcrWord>& words) {
    constexpr std::string_view strokes = "|_";
    for (OcrWord& word : words) {
        const std::size_t begin = word.text.find_first_not_of(strokes);
        const std::size_t end = word.text.find_last_not_of(strokes);
        word.text = begin == std::string::npos ? std::string() : word.text.substr(begin, end - begin + 1);
    }
    std::erase_if(words, [](const OcrWord& word) { return word.text.empty(); });
}

LaidPage page_of(OcrPage page, int number) {
    LaidPage out;
    leave_out_rulings(page.words);
    double sum = 0;
    for (const OcrWord& word : page.words) sum += static_cast<double>(word.confidence);
    const std::size_t count = page.words.size();
    out.page = lay_out_words({.width = page.width,
                              .height = page.height,
                              .ruled = {},
                              .fragments = fragments_of(std::move(page.words)),
                              .turned = {}},
                             number);
    out.page.source = PageSource::ocr;
    out.page.confidence = count == 0 ? 1 : static_cast<float>(sum / static_cast<double>(count));
    out.scan = true;
    out.blank = count == 0;
    return out;
}

Result<std::vector<OcrPage>> pages_of(std::string_view bytes, Budget& budget) {
    switch (ocr_format(bytes.substr(0, recognition_bytes))) {
        case OcrFormat::hocr:
            return read_hocr(bytes, budget);
        case OcrFormat::alto:
            return read_alto(bytes, budget);
        case OcrFormat::tsv:
            return read_ocr_tsv(bytes, budget);
        case OcrFormat::none:
            break;
    }
    return std::vector<OcrPage>{};
}

}  // namespace

void to_points(OcrPage& page, double dots) {
    for (const OcrWord& word : page.words) {  // a page that tells no size is as large as its words
        page.width = std::max(page.width, word.box.x1);
        page.height = std::max(page.height, word.box.y1);
    }
    const double longer = std::max(page.width, page.height);
    if (longer <= 0) return;
    const double scale = dots > 0 ? points_an_inch / dots : longer_side / longer;
    page.width *= scale;
    page.height *= scale;
    for (OcrWord& word : page.words)
        word.box = {word.box.x0 * scale, word.box.y0 * scale, word.box.x1 * scale, word.box.y1 * scale};
}

Result<Document> read_ocr(std::string_view bytes, const ReadOptions& options) {
    try {
        Budget budget;
        Result<std::vector<OcrPage>> pages = pages_of(bytes, budget);
        if (!pages) return tl::unexpected(pages.error());
        if (pages->empty())
            return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                        .place = {},
                                        .reason = "it has no page of recognised words",
                                        .advice = "give the scan itself, as PDF or picture"});
        Document document;
        document.kind = SourceKind::text;
        document.page_count = static_cast<int>(pages->size());
        const Result<PageRange> range = page_range(document.page_count, options);
        if (!range) return tl::unexpected(range.error());
        std::vector<LaidPage> laid;
        for (int number = range->first; number <= range->last; ++number)
            laid.push_back(page_of(std::move((*pages)[static_cast<std::size_t>(number - 1)]), number));
        join_pages(document, std::move(laid));
        mend_acronyms(document);
        return document;
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
