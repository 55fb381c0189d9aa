#include "extract/scan/scan_page.h"

#include <algorithm>
#include <mutex>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "extract/scan/double_sides.h"
#include "extract/scan/find_turn.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/ink/page_scale.h"
#include "extract/scan/ink/picture_rulings.h"
#include "extract/scan/ink/printed_lines.h"
#include "extract/scan/ink/straighten.h"
#include "extract/scan/merged_rows.h"
#include "extract/scan/number_words.h"
#include "extract/scan/passed_lines.h"
#include "extract/scan/read_cells.h"
#include "extract/scan/read_text.h"
#include "extract/scan/recognizers.h"
#include "extract/scan/unread_ink.h"
#include "extract/tables/ruled/rulings.h"

namespace solieu::extract {
namespace {

RuledGrids grids_of(const PictureRulings& rulings, const PageScale& scale) {
    std::vector<Box> pieces;
    pieces.reserve(rulings.pieces.size());
    for (const Box& piece : rulings.pieces) pieces.push_back(scale.points(piece));
    Rulings joined = join_pieces(pieces);
    join_double_sides(joined);
    return find_ruled_grids(joined);
}

void blank_grids(cv::Mat& picture, const std::vector<Grid>& grids, const PageScale& scale, int paper) {
    for (const Grid& grid : grids) {
        picture(scale.pixels(grid.box) & cv::Rect(0, 0, picture.cols, picture.rows)).setTo(paper);
    }
}

// Where running text stands: the bounding boxes, with a margin, of stretches of rows with ink. White wider than half an
// inch parts two stretches; so a page with a table is read in small pieces, not as a page of white.
std::vector<cv::Rect> text_areas(const cv::Mat& mask, double dpi) {
    const int apart = cvRound(0.5 * dpi), margin = cvRound(0.1 * dpi);
    const double least = 0.002 * dpi * dpi;  // a full stop
    std::vector<std::pair<int, int>> stretches;
    for (int y = 0; y < mask.rows; ++y) {
        if (cv::countNonZero(mask.row(y)) == 0) continue;
        if (stretches.empty() || y - stretches.back().second > apart) stretches.emplace_back(y, y);
        stretches.back().second = y + 1;
    }
    std::vector<cv::Rect> areas;
    for (const auto& [from, to] : stretches) {
        std::vector<cv::Point> ink;
        cv::findNonZero(mask.rowRange(from, to), ink);
        if (static_cast<double>(ink.size()) < least) continue;
        const cv::Rect box = cv::boundingRect(ink);
        areas.push_back(cv::Rect(box.x - margin, from - margin, box.width + 2 * margin, to - from + 2 * margin) &
                        cv::Rect(0, 0, mask.cols, mask.rows));
    }
    return areas;
}

// Says so when a page has no text, or text that is hardly any. `ink` is its print in square inches, specks and rulings
// left out: a page that was punched and folded has less than `much`, forty letters have as much.
void note_doubts(LaidPage& laid, double ink) {
    constexpr double much = 0.1;
    constexpr float least_sure = 0.5F;
    if (laid.blank && ink < much) {
        note(laid, "page-blank", Severity::info, "the page is blank");
    } else if (laid.blank) {
        note(laid, "page-unreadable", Severity::warning, "no text could be recognised in the picture of the page");
    } else if (laid.page.confidence < least_sure) {
        note(laid, "page-unsure", Severity::warning, "little of the text recognised in the picture can be trusted");
    }
}

constexpr float unsure_number = 0.9F;  // below, a number is to be looked at

// Says that numbers in tables of the page are in doubt; which ones is seen by their confidence.
void note_unsure_numbers(LaidPage& laid) {
    const auto is_unsure = [](const Word& word) {
        return word.confidence < unsure_number && word.text.find_first_of("0123456789") != std::string::npos &&
               word.text.find_first_not_of("0123456789.,%/+-") == std::string::npos;
    };
    const auto has_unsure = [&](const Cell& cell) {
        return std::ranges::any_of(cell.lines,
                                   [&](const Line& line) { return std::ranges::any_of(line.words, is_unsure); });
    };
    const auto in_grid = [&](const Grid& grid) { return std::ranges::any_of(grid.cells, has_unsure); };
    if (std::ranges::any_of(laid.page.grids, in_grid)) {
        note(laid, "numbers-unsure", Severity::info, "numbers in a table were read with a confidence below 0.9");
    }
}

// Says where there is ink that nothing was read from.
void note_unread(LaidPage& laid, const std::vector<Box>& places, const char* code, const char* message) {
    constexpr std::size_t most = 20;  // of a page; a picture in a table has no end of them
    for (std::size_t i = 0; i < places.size() && i < most; ++i) {
        note(laid, code, Severity::warning, message);
        laid.diagnostics.back().box = places[i];
    }
}

// The box around where a box of the straight page stands on the scanned one: its middle moves, its size stays.
Box on_scan(const Box& box, const Bend& bend, const PageScale& scale) {
    const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
    const cv::Point2d place = bend.on_scan({x * scale.dpi_x / 72, y * scale.dpi_y / 72});
    const double dx = scale.x(place.x) - x, dy = scale.y(place.y) - y;
    return {box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy};
}

}  // namespace

ScanReader::ScanReader(std::unique_ptr<Recognizers> own) : own_(std::move(own)) {}
ScanReader::~ScanReader() = default;
ScanReader::ScanReader(ScanReader&&) noexcept = default;
ScanReader& ScanReader::operator=(ScanReader&&) noexcept = default;

Result<ScanReader> ScanReader::load(std::shared_ptr<const KnownPhrases> known, PrintReader prose) {
    // Pages are read side by side; OpenCV's own threads would only take the processors from them.
    static std::once_flag once;
    std::call_once(once, [] { cv::setNumThreads(1); });
    Result<TextRecognizer> text = TextRecognizer::load();
    if (!text) return tl::unexpected(std::move(text.error()));
    return ScanReader(std::unique_ptr<Recognizers>(new Recognizers{
        .text = std::move(*text), .numbers = NumberReader(), .prose = prose, .known = std::move(known)}));
}

LaidPage ScanReader::read(Picture picture, int page_number, ScanHands& hands) {
    LaidPage laid;
    laid.scan = true;
    cv::Mat grey = page_ink(picture.pixels);
    picture.pixels.release();
    const int turn = find_turn(grey, std::min(picture.dpi_x, picture.dpi_y), own_->text);
    grey = turned(grey, turn);
    const bool sideways = turn == 90 || turn == 270;
    PageScale scale{.dpi_x = picture.dpi_x, .dpi_y = picture.dpi_y};
    if (sideways) std::swap(scale.dpi_x, scale.dpi_y);
    const Bend bend = find_bend(grey);
    cv::Mat straight = sharpened(straighten(grey, bend), scale.dpi());
    grey.release();
    const PictureRulings rulings = find_picture_rulings(straight, scale.dpi());
    cv::Mat ink = without_rulings(straight, rulings, scale.dpi());
    straight.release();

    PageWords words{.width = sideways ? picture.height : picture.width,
                    .height = sideways ? picture.width : picture.height,
                    .rotation = (picture.rotation + turn) % 360,
                    .ruled = grids_of(rulings, scale)};
    cv::Mat mask = ink_mask(ink);
    remove_specks(mask, ink, scale.dpi());
    const double print = cv::countNonZero(mask) / (scale.dpi_x * scale.dpi_y);
    std::vector<Box> unread;
    words.fragments = read_cells(ink, mask, scale, words.ruled.grids, *own_, hands, &unread);
    // What stands outside the tables is running text.
    blank_grids(ink, words.ruled.grids, scale, 255);
    blank_grids(mask, words.ruled.grids, scale, 0);
    const std::vector<cv::Rect> areas = text_areas(mask, scale.dpi());
    std::vector<std::vector<Fragment>> read(areas.size());
    hands.share(static_cast<int>(areas.size()), *own_, [&](int part, Recognizers& any) {
        const auto at = static_cast<std::size_t>(part);
        read[at] = read_text(ink, areas[at], scale, any.text, Area::page, Manner::plain,
                             any.prose == PrintReader::lines ? &any.lines : nullptr, any.known.get());
    });
    std::vector<Fragment> prose;
    for (std::vector<Fragment>& area : read) std::move(area.begin(), area.end(), std::back_inserter(prose));
    std::vector<Box> unread_lines;
    std::vector<Fragment> pale = read_passed_lines(ink, mask, scale, prose, *own_, unread_lines);
    std::move(pale.begin(), pale.end(), std::back_inserter(prose));
    read_numbers_again(ink, scale, prose, own_->numbers, *own_->known);
    mend(prose, MendPlace::prose, *own_->known);
    std::vector<Fragment> passed_over = read_unread_ink(ink, mask, scale, prose, *own_, unread);
    std::move(passed_over.begin(), passed_over.end(), std::back_inserter(prose));
    std::move(prose.begin(), prose.end(), std::back_inserter(words.fragments));
    const auto confidence = static_cast<float>(mean_confidence(words.fragments));
    laid.blank = words.fragments.empty();
    laid.page = lay_out_words(std::move(words), page_number);
    std::vector<Box> together;
    for (Grid& grid : laid.page.grids) {
        cut_merged_rows(grid);
        const std::vector<Box> cells = rows_run_together(grid);
        together.insert(together.end(), cells.begin(), cells.end());
    }
    laid.page.source = PageSource::ocr;
    if (!bend.is_none()) {
        laid.on_source = [bend, scale](const Box& box) { return on_scan(box, bend, scale); };
    }
    laid.page.confidence = confidence;
    note_unread(laid, unread, "cell-not-read", "there is ink in a cell of a table that could not be read");
    note_unread(laid, together, "rows-run-together", "figures of several rows stand in one cell of a table");
    note_unread(laid, unread_lines, "line-not-read", "there is a line of text that could not be read");
    note_unsure_numbers(laid);
    note_doubts(laid, print);
    return laid;
}

void ScanReader::help(ScanHands& hands) {
    hands.help(*own_);
}

std::string scan_model() {
    return text_model() + ", digits 4, lines 1";
}

}  // namespace solieu::extract
