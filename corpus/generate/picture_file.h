#pragma once
// Pictures of pages as a file: PDF (one or more images a page), TIFF with many pages, or a single PNG or JPEG.
//
// In:    8-bit grey or blue-green-red pixels, of one kind of packing each. With Packing::g4 only 0 and 255.
// Out:   a file of the kind that the path's ending names: pdf, tif, png, jpg. Its resolution is written where the kind
//        has a place for it (in PNG it is not; in JPEG one for both ways). The same pictures give the same bytes.
// Fails: open and close return false when the file cannot be written; add does when the kind cannot hold the page: a
//        second one in PNG and JPEG, or lossless pixels in JPEG.
//
// Example:
//   PictureFile file;
//   bool fine = file.open("scan.pdf");
//   fine = fine && file.add({.pixels = page, .dpi = 200, .packing = Packing::jpeg, .quality = 70});
//   fine = file.close() && fine;

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "corpus/generate/canvas.h"

namespace solieu::generate {

enum class Packing { jpeg, lossless, g4 };

struct PicturePage {
    cv::Mat pixels;
    double dpi = 200;
    double dpi_down = 0;  // where rows lie closer or farther than columns, as in a fax; 0: as dpi
    Packing packing = Packing::jpeg;
    int quality = 75;               // of JPEG, 1 to 100
    int strips = 1;                 // images from top to bottom, in a PDF
    std::vector<DrawnWord> text{};  // a text layer below the picture, in a PDF: what one finds when selecting text
    std::string font = "Liberation Serif";  // of the text layer
};

class PictureFile {
  public:
    PictureFile();
    ~PictureFile();
    [[nodiscard]] bool open(const std::string& path);
    [[nodiscard]] bool add(const PicturePage& page);
    [[nodiscard]] bool close();

  private:
    struct Open;
    std::unique_ptr<Open> file_;
};

// A bilevel picture as CCITT G4 data, ink black.
[[nodiscard]] std::vector<unsigned char> g4_of(const cv::Mat& pixels);

}  // namespace solieu::generate
