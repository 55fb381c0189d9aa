#include "corpus/generate/damage/fax_line.h"

#include <array>
#include <cstdio>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {

void print_fax_line(cv::Mat& page, double dpi, int number, Random& random) {
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "%02d/%02d/20%02d %02d:%02d    FROM 0243 555 0%03d    P.%02d/%02d",
                  random.from_to(1, 28), random.from_to(1, 12), random.from_to(10, 26), random.from_to(7, 17),
                  random.below(60), random.below(1000), number, number + random.below(9));
    // Strokes, as such machines have them: no font of the system.
    const double scale = dpi / 300;
    const cv::Point at(cvRound(60 * dpi / 72), cvRound(16 * dpi / 72));
    cv::putText(page, text.data(), at, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar::all(30),
                std::max(1, cvRound(2 * scale)), cv::LINE_AA);
}

}  // namespace solieu::generate
