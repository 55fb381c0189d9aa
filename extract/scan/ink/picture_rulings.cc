#include "extract/scan/ink/picture_rulings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "extract/scan/ink/complete_rulings.h"
#include "extract/scan/ink/ink_parts.h"
#include "extract/scan/ink/open_ends.h"
#include "extract/scan/ink/sparse_rulings.h"
#include "extract/scan/ink/weak_rulings.h"
#include "extract/scan/ink/worn_rulings.h"

namespace solieu::extract {
namespace {

constexpr int faint = 205;             // grey that still counts for a ruling
constexpr double least_length = 0.18;  // inch; longer than the stem of a letter
constexpr double sure_length = 0.5;    // inch; a shorter one must run from ruling to ruling
constexpr double most_width = 0.035;   // inch; 2.5 points
constexpr double most_bar = 0.13;      // inch; a side of a thick or double frame, which is long and full
constexpr double least_bar = 1.0;      // inch along
constexpr double bar_edge = 0.012;     // inch; ragged print beside a bar is the bar's

// Thin long strokes in one direction. Small gaps are closed first; a stroke may wander by a pixel.
cv::Mat strokes(const cv::Mat& mask, double dpi, bool level) {
    cv::Mat found;
    cv::morphologyEx(mask, found, cv::MORPH_CLOSE, bar(pixels(0.025, dpi), level));
    cv::dilate(found, found, bar(3, !level));
    cv::morphologyEx(found, found, cv::MORPH_OPEN, bar(pixels(least_length, dpi), level));
    cv::erode(found, found, bar(3, !level));
    return found;
}

// Whether a stroke stands alone as rulings do: solid along its length, little ink right beside it. A row of letters
// whose feet touch has gaps and letters above.
bool stands_alone(const cv::Mat& mask, const cv::Rect& box, double dpi, bool level) {
    const int beside = pixels(0.012, dpi), away = pixels(0.01, dpi);
    const cv::Rect page(0, 0, mask.cols, mask.rows);
    const auto share = [&](cv::Rect area) {
        area &= page;
        if (area.empty()) return 0.0;
        cv::Mat any;
        cv::reduce(mask(area), any, level ? 0 : 1, cv::REDUCE_MAX);
        return static_cast<double>(cv::countNonZero(any)) / (level ? area.width : area.height);
    };
    const double solid = share(box);
    double before = 0, after = 0;
    if (level) {
        before = share({box.x, box.y - away - beside, box.width, beside});
        after = share({box.x, box.y + box.height + away, box.width, beside});
    } else {
        before = share({box.x - away - beside, box.y, beside, box.height});
        after = share({box.x + box.width + away, box.y, beside, box.height});
    }
    const double length = (level ? box.width : box.height) / dpi;
    const double crowd = length > 2 ? 0.6 : length > 0.8 ? 0.4 : 0.25;
    return solid > (length > 0.8 ? 0.7 : 0.9) && std::min(before, after) < crowd && before + after < 2 * crowd;
}

struct Stroke {
    cv::Rect box;
    Box middle;  // as wide as the stroke is on average
    bool level = true;
    std::size_t part = 0;  // of Strokes::ink
    bool kept = false;
    bool bar = false;  // a side of a thick frame
    [[nodiscard]] int length() const { return level ? box.width : box.height; }
};

struct Strokes {
    InkParts ink;
    std::vector<Stroke> all;
};

// As thick as no ruling within a table is, but as straight and full.
bool is_bar(const cv::Rect& box, double width, double dpi, bool level) {
    const int length = level ? box.width : box.height, thickness = level ? box.height : box.width;
    return width <= most_bar * dpi && thickness <= 1.5 * width + 2 && length >= pixels(least_bar, dpi) &&
           length >= 8 * thickness;
}

// What is too thick for a ruling (a dark area, a row of bold letters) or stands in a row of letters is left out.
Strokes find_strokes(const cv::Mat& mask, double dpi, bool level) {
    Strokes found;
    found.ink = find_ink_parts(strokes(mask, dpi, level));
    const int thick = pixels(most_width, dpi), shortest = pixels(least_length, dpi);
    for (std::size_t i = 0; i < found.ink.parts.size(); ++i) {
        const InkPart& part = found.ink.parts[i];
        const cv::Rect& box = part.box;
        Stroke stroke{.box = box, .level = level, .part = i};
        const double width = static_cast<double>(part.area) / stroke.length();
        stroke.bar = width > thick && is_bar(box, width, dpi, level);
        if (stroke.length() < shortest || (width > thick && !stroke.bar)) continue;
        if (!stands_alone(mask, box, dpi, level)) continue;
        const auto& [x, y] = part.middle;
        const double x0 = box.x, y0 = box.y, x1 = box.x + box.width, y1 = box.y + box.height;
        stroke.middle = level ? Box{x0, y - width / 2, x1, y + width / 2} : Box{x - width / 2, y0, x + width / 2, y1};
        stroke.kept = stroke.length() >= pixels(sure_length, dpi);
        found.all.push_back(stroke);
    }
    return found;
}

// Keeps short strokes that run from one kept ruling of the other direction, or a lost one, to another: the bar of two
// capital T side by side does not.
void keep_between(Strokes& short_ones, const Strokes& others, const std::vector<Box>& lost, double dpi) {
    const double near = 0.04 * dpi;
    std::vector<Box> ends = lost;
    for (const Stroke& other : others.all)
        if (other.kept) ends.push_back(other.middle);
    for (Stroke& stroke : short_ones.all) {
        if (stroke.kept) continue;
        bool from = false, to = false;
        for (const Box& b : ends) {
            const Box& a = stroke.middle;
            const bool meets =
                stroke.level ? b.y0 - near < a.y0 && a.y1 < b.y1 + near : b.x0 - near < a.x0 && a.x1 < b.x1 + near;
            if (!meets) continue;
            const double place = stroke.level ? (b.x0 + b.x1) / 2 : (b.y0 + b.y1) / 2;
            from = from || std::abs((stroke.level ? a.x0 : a.y0) - place) < near;
            to = to || std::abs((stroke.level ? a.x1 : a.y1) - place) < near;
        }
        stroke.kept = from && to;
    }
}

// The level sides of tables that are gone, told by the ends of the upright strokes, short ones too.
std::vector<Box> sides_lost(const Strokes& level, const Strokes& upright, double dpi) {
    std::vector<Box> levels, uprights;
    for (const Stroke& stroke : level.all)
        if (stroke.kept) levels.push_back(stroke.middle);
    for (const Stroke& stroke : upright.all) uprights.push_back(stroke.middle);
    return lost_sides(levels, uprights, dpi);
}

// A bar is the side of a frame only where rulings of the other direction end at it; else it is no ruling.
void keep_sides(Strokes& bars, const Strokes& others, double dpi) {
    const double near = 0.04 * dpi;
    for (Stroke& bar : bars.all) {
        if (!bar.bar) continue;
        const Box& b = bar.middle;
        const auto meets = std::count_if(others.all.begin(), others.all.end(), [&](const Stroke& other) {
            const Box& o = other.middle;
            return other.kept && o.x1 > b.x0 - near && o.x0 < b.x1 + near && o.y1 > b.y0 - near && o.y0 < b.y1 + near;
        });
        bar.kept = meets >= 2;
    }
}

void take(const Strokes& found, double dpi, std::vector<Box>& pieces, cv::Mat& mask) {
    const int edge = pixels(bar_edge, dpi);
    for (const Stroke& stroke : found.all) {
        if (!stroke.kept) continue;
        pieces.push_back(stroke.middle);
        fill(mask, found.ink.runs_of(found.ink.parts[stroke.part]), 255);
        if (!stroke.bar) continue;
        const cv::Rect& box = stroke.box;
        const cv::Rect wide = stroke.level ? cv::Rect(box.x, box.y - edge, box.width, box.height + 2 * edge)
                                           : cv::Rect(box.x - edge, box.y, box.width + 2 * edge, box.height);
        mask(wide & cv::Rect(0, 0, mask.cols, mask.rows)).setTo(255);
    }
}

// Rulings that end at the edge of a bar end in its middle, as at any other ruling.
void end_in_bars(const Strokes& bars, double dpi, std::vector<Box>& pieces) {
    const double near = 0.04 * dpi;
    for (const Stroke& bar : bars.all) {
        if (!bar.kept || !bar.bar) continue;
        const Box& b = bar.middle;
        const double x = (b.x0 + b.x1) / 2, y = (b.y0 + b.y1) / 2;
        for (Box& piece : pieces) {
            if (bar.level && piece.x1 > b.x0 && piece.x0 < b.x1) {
                if (piece.y0 > b.y0 && piece.y0 < b.y1 + near) piece.y0 = std::min(piece.y0, y);
                if (piece.y1 < b.y1 && piece.y1 > b.y0 - near) piece.y1 = std::max(piece.y1, y);
            } else if (!bar.level && piece.y1 > b.y0 && piece.y0 < b.y1) {
                if (piece.x0 > b.x0 && piece.x0 < b.x1 + near) piece.x0 = std::min(piece.x0, x);
                if (piece.x1 < b.x1 && piece.x1 > b.x0 - near) piece.x1 = std::max(piece.x1, x);
            }
        }
    }
}

constexpr int dark = 150;               // grey of a letter's stroke
constexpr double widest_stroke = 0.04;  // inch; of a letter across a ruling

// Gives back the strokes of letters that run across a ruling: those with ink right above and right below it.
// `painted` is 255 where the ruling was painted over.
void restore_strokes(const cv::Mat& grey, const cv::Mat& painted, const Box& piece, double dpi, cv::Mat& result) {
    const bool level = piece.width() >= piece.height();
    const int along_end = level ? grey.cols : grey.rows, across_end = level ? grey.rows : grey.cols;
    const auto at = [&](const cv::Mat& picture, int along, int across) {
        return level ? picture.at<unsigned char>(across, along) : picture.at<unsigned char>(along, across);
    };
    const auto has_ink = [&](int along, int across) {
        if (across < 0 || across >= across_end) return false;
        for (int x = std::max(0, along - 1); x <= std::min(along_end - 1, along + 1); ++x) {
            if (at(grey, x, across) < dark) return true;
        }
        return false;
    };
    struct Column {
        int along = 0, from = 0, to = 0;
    };
    std::vector<Column> stroke;
    const auto give_back = [&] {
        if (static_cast<int>(stroke.size()) <= pixels(widest_stroke, dpi)) {
            for (const Column& column : stroke) {
                for (int y = column.from; y <= column.to; ++y) {
                    const cv::Point place = level ? cv::Point(column.along, y) : cv::Point(y, column.along);
                    result.at<unsigned char>(place) = grey.at<unsigned char>(place);
                }
            }
        }
        stroke.clear();
    };
    const int first = std::max(0, static_cast<int>(level ? piece.x0 : piece.y0));
    const int last = std::min(along_end - 1, static_cast<int>(level ? piece.x1 : piece.y1));
    const int middle = static_cast<int>(level ? (piece.y0 + piece.y1) / 2 : (piece.x0 + piece.x1) / 2);
    const int thick = pixels(most_width, dpi) + 4, wander = pixels(0.015, dpi);
    for (int along = first; along <= last; ++along) {
        int from = -1;
        for (int k = 0; k <= wander && from < 0; ++k) {
            for (const int y : {middle - k, middle + k}) {
                if (y >= 0 && y < across_end && at(painted, along, y) != 0) from = y;
            }
        }
        int to = from;
        while (from > 0 && to - from <= thick && at(painted, along, from - 1) != 0) --from;
        while (from >= 0 && to + 1 < across_end && to - from <= thick && at(painted, along, to + 1) != 0) ++to;
        const bool crossed = from >= 0 && to - from <= thick && at(grey, along, (from + to) / 2) < dark &&
                             has_ink(along, from - 1) && has_ink(along, from - 2) && has_ink(along, to + 1) &&
                             has_ink(along, to + 2);
        if (crossed) {
            stroke.push_back({along, from, to});
        } else {
            give_back();
        }
    }
    give_back();
}

void mark(const WeakRuling& ruling, cv::Mat& mask) {
    for (const cv::Rect& part : ruling.parts) mask(part & cv::Rect(0, 0, mask.cols, mask.rows)).setTo(255);
}

// Whether a side that seemed lost is a dotted one.
bool is_found(const Box& side, const std::vector<WeakRuling>& weak, double dpi) {
    double held = 0;
    for (const WeakRuling& one : weak) {
        if (!one.level || std::abs(one.middle.y0 - side.y0) > 0.06 * dpi) continue;
        held += std::max(0.0, std::min(one.middle.x1, side.x1) - std::max(one.middle.x0, side.x0));
    }
    return held > 0.5 * side.width();
}

// Whether many level rulings go on behind a gap. Upright ones have gaps in each table: at rows that are no columns.
bool is_worn(const std::vector<Box>& level, double dpi) {
    constexpr double same_line = 0.02, least_gap = 0.02, most_gap = 0.5;  // inches
    constexpr std::ptrdiff_t many = 8;
    const auto goes_on = [&](const Box& one) {
        return std::any_of(level.begin(), level.end(), [&](const Box& next) {
            const double gap = next.x0 - one.x1;
            return std::abs(next.y0 - one.y0) < same_line * dpi && gap > least_gap * dpi && gap < most_gap * dpi;
        });
    };
    const std::ptrdiff_t broken = std::count_if(level.begin(), level.end(), goes_on);
    return broken >= many && 3 * broken >= static_cast<std::ptrdiff_t>(level.size());
}

// Puts rulings with gaps beside the solid ones. A few say nothing: a table is worn everywhere.
void add_worn(const cv::Mat& mask, SolidRulings& solid, double dpi) {
    constexpr std::size_t a_worn_table = 4;
    if (!is_worn(solid.level, dpi)) return;
    const auto add = [&](const std::vector<WeakRuling>& rulings) {
        for (const WeakRuling& worn : rulings) {
            (worn.level ? solid.level : solid.upright).push_back(worn.middle);
            mark(worn, worn.level ? solid.level_mask : solid.upright_mask);
        }
    };
    const std::vector<WeakRuling> worn = find_worn_rulings(mask, solid, dpi);
    if (worn.size() >= a_worn_table) add(complete_rulings(mask, solid, worn, dpi));
}

}  // namespace

PictureRulings find_picture_rulings(const cv::Mat& grey, double dpi) {
    PictureRulings rulings;
    SolidRulings solid;
    std::vector<Box> lost;
    {
        const cv::Mat mask = grey < faint;
        Strokes level = find_strokes(mask, dpi, true), upright = find_strokes(mask, dpi, false);
        keep_sides(upright, level, dpi);
        keep_sides(level, upright, dpi);
        lost = sides_lost(level, upright, dpi);
        keep_between(upright, level, lost, dpi);
        keep_between(level, upright, {}, dpi);
        solid.level_mask = cv::Mat::zeros(grey.size(), CV_8U);
        solid.upright_mask = cv::Mat::zeros(grey.size(), CV_8U);
        take(level, dpi, solid.level, solid.level_mask);
        take(upright, dpi, solid.upright, solid.upright_mask);
        end_in_bars(level, dpi, solid.upright);
        end_in_bars(upright, dpi, solid.level);
    }
    add_worn(grey < faint, solid, dpi);
    rulings.pieces = solid.level;
    rulings.pieces.insert(rulings.pieces.end(), solid.upright.begin(), solid.upright.end());
    cv::bitwise_or(solid.level_mask, solid.upright_mask, rulings.mask);
    std::vector<WeakRuling> all_weak = find_weak_rulings(grey, solid, dpi);
    const std::vector<WeakRuling> sparse = find_sparse_rulings(grey, solid, all_weak, dpi);
    all_weak.insert(all_weak.end(), sparse.begin(), sparse.end());
    for (const WeakRuling& weak : all_weak) {
        rulings.pieces.push_back(weak.middle);
        mark(weak, rulings.mask);
    }
    std::erase_if(lost, [&](const Box& side) { return is_found(side, all_weak, dpi); });
    rulings.pieces.insert(rulings.pieces.end(), lost.begin(), lost.end());
    return rulings;
}

cv::Mat without_rulings(const cv::Mat& grey, const PictureRulings& rulings, double dpi) {
    cv::Mat wide, result = grey.clone();
    const int reach = 2 * pixels(0.005, dpi) + 1;
    cv::dilate(rulings.mask, wide, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    result.setTo(255, wide);
    for (const Box& piece : rulings.pieces) restore_strokes(grey, wide, piece, dpi, result);
    return result;
}

}  // namespace solieu::extract
