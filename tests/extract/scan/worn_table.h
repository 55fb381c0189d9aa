#pragma once
// A table of which a copier lost parts of every ruling.

#include <vector>

#include "extract/scan/ink/weak_rulings.h"
#include "tests/extract/scan/drawn_page.h"

namespace solieu::tests {

// Five rows and three columns, rulings two pixels wide; of each ruling 35 pixels of 50 are left. The second row is not
// cut into columns.
struct WornTable {
    cv::Mat page = paper(1000, 600);

    static const std::vector<int>& xs() {
        static const std::vector<int> places{100, 220, 700, 900};
        return places;
    }
    static const std::vector<int>& ys() {
        static const std::vector<int> places{100, 160, 220, 280, 340, 400};
        return places;
    }

    WornTable() {
        for (const int y : ys())
            for (int x = xs().front(); x < xs().back(); x += 50) page(cv::Rect(x + y % 7, y, 35, 2)).setTo(0);
        for (const int x : xs()) {
            const bool outer = x == xs().front() || x == xs().back();
            for (int y = ys().front(); y < ys().back(); y += 30)
                if (outer || y < ys()[1] || y >= ys()[2]) page(cv::Rect(x, y + x % 3, 2, 23)).setTo(0);
        }
        write(page, "Total", {300, 145}, 16);
        write(page, "Heading", {120, 205}, 16);
        write(page, "120", {780, 265}, 16);
    }

    [[nodiscard]] cv::Mat mask() const { return page < 205; }
    [[nodiscard]] static extract::SolidRulings nothing(const cv::Mat& page) {
        return {.level = {},
                .upright = {},
                .level_mask = cv::Mat::zeros(page.size(), CV_8U),
                .upright_mask = cv::Mat::zeros(page.size(), CV_8U)};
    }
    [[nodiscard]] extract::SolidRulings solid() const { return nothing(page); }
};

}  // namespace solieu::tests
