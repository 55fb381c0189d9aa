#include "corpus/generate/picture_file.h"

#include <cairo-pdf.h>
#include <tiffio.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {
namespace {

using Bytes = std::vector<unsigned char>;

// ---- bytes of pictures -------------------------------------------------------------------------------------------

// Eight pixels a byte, ink 1, rows one after another.
Bytes packed_bits(const cv::Mat& pixels) {
    const std::size_t row = static_cast<std::size_t>(pixels.cols + 7) / 8;
    Bytes bits(row * static_cast<std::size_t>(pixels.rows), 0);
    for (int y = 0; y < pixels.rows; ++y) {
        const auto* line = pixels.ptr<uchar>(y);
        unsigned char* out = bits.data() + row * static_cast<std::size_t>(y);
        for (int x = 0; x < pixels.cols; ++x) {
            if (line[x] < 128) out[x / 8] = static_cast<unsigned char>(out[x / 8] | 0x80 >> x % 8);
        }
    }
    return bits;
}

// JPEG with its resolution, which OpenCV leaves out, in the JFIF header.
Bytes jpeg_of(const cv::Mat& pixels, int quality, double dpi) {
    Bytes bytes;
    cv::imencode(".jpg", pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    if (bytes.size() > 18 && std::memcmp(bytes.data() + 6, "JFIF", 5) == 0) {
        const int rounded = static_cast<int>(std::lround(dpi));
        bytes[13] = 1;  // dots per inch
        bytes[14] = bytes[16] = static_cast<unsigned char>(rounded / 256);
        bytes[15] = bytes[17] = static_cast<unsigned char>(rounded % 256);
    }
    return bytes;
}

double dpi_down_of(const PicturePage& page) {
    return page.dpi_down > 0 ? page.dpi_down : page.dpi;
}

// ---- TIFF --------------------------------------------------------------------------------------------------------

void set_fields(TIFF* tiff, const PicturePage& page, int page_number) {
    const cv::Mat& pixels = page.pixels;
    const bool bilevel = page.packing == Packing::g4, colour = pixels.channels() == 3;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(pixels.cols));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(pixels.rows));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, bilevel ? 1 : 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, colour ? 3 : 1);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_PAGE);
    TIFFSetField(tiff, TIFFTAG_PAGENUMBER, page_number, 0);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, page.dpi);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, dpi_down_of(page));
    const bool jpeg = page.packing == Packing::jpeg;
    TIFFSetField(tiff, TIFFTAG_COMPRESSION,
                 bilevel ? COMPRESSION_CCITTFAX4
                 : jpeg  ? COMPRESSION_JPEG
                         : COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC,
                 bilevel          ? PHOTOMETRIC_MINISWHITE
                 : colour && jpeg ? PHOTOMETRIC_YCBCR
                 : colour         ? PHOTOMETRIC_RGB
                                  : PHOTOMETRIC_MINISBLACK);
    if (jpeg) {
        TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, page.quality);
        if (colour) TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    }
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(bilevel ? pixels.rows : 64));
}

bool write_rows(TIFF* tiff, const PicturePage& page) {
    if (page.packing == Packing::g4) {
        Bytes bits = packed_bits(page.pixels);
        return TIFFWriteEncodedStrip(tiff, 0, bits.data(), static_cast<tmsize_t>(bits.size())) >= 0;
    }
    cv::Mat pixels;
    if (page.pixels.channels() == 3)
        cv::cvtColor(page.pixels, pixels, cv::COLOR_BGR2RGB);
    else
        pixels = page.pixels.clone();
    for (int y = 0; y < pixels.rows; ++y) {
        if (TIFFWriteScanline(tiff, pixels.ptr(y), static_cast<std::uint32_t>(y), 0) < 0) return false;
    }
    return true;
}

// A TIFF in memory, for the data of one strip.
struct Memory {
    Bytes bytes;
    std::size_t at = 0;
};

tmsize_t read_memory(thandle_t handle, void* out, tmsize_t size) {
    auto& memory = *static_cast<Memory*>(handle);
    const std::size_t count = std::min(static_cast<std::size_t>(size), memory.bytes.size() - memory.at);
    std::memcpy(out, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t write_memory(thandle_t handle, void* data, tmsize_t size) {
    auto& memory = *static_cast<Memory*>(handle);
    const auto count = static_cast<std::size_t>(size);
    memory.bytes.resize(std::max(memory.bytes.size(), memory.at + count));
    std::memcpy(memory.bytes.data() + memory.at, data, count);
    memory.at += count;
    return size;
}

toff_t seek_memory(thandle_t handle, toff_t offset, int whence) {
    auto& memory = *static_cast<Memory*>(handle);
    const std::size_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.at : memory.bytes.size();
    memory.at = base + static_cast<std::size_t>(offset);
    if (memory.at > memory.bytes.size()) memory.bytes.resize(memory.at);
    return memory.at;
}

toff_t size_of_memory(thandle_t handle) {
    return static_cast<Memory*>(handle)->bytes.size();
}

int close_memory(thandle_t) {
    return 0;
}

// ---- PDF ---------------------------------------------------------------------------------------------------------

void give_bytes(cairo_surface_t* image, const char* kind, const Bytes& bytes) {
    auto* copy = new Bytes(bytes);
    cairo_surface_set_mime_data(
        image, kind, copy->data(), copy->size(), [](void* data) { delete static_cast<Bytes*>(data); }, copy);
}

// The rows as an image whose compressed bytes the PDF takes over.
cairo_surface_t* image_of(const cv::Mat& rows, const PicturePage& page) {
    cairo_surface_t* image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, rows.cols, rows.rows);
    if (page.packing == Packing::jpeg) {
        give_bytes(image, CAIRO_MIME_TYPE_JPEG, jpeg_of(rows, page.quality, page.dpi));
    } else if (page.packing == Packing::g4) {
        give_bytes(image, CAIRO_MIME_TYPE_CCITT_FAX, g4_of(rows));
        const std::string about =
            "Columns=" + std::to_string(rows.cols) + " Rows=" + std::to_string(rows.rows) + " K=-1";
        give_bytes(image, CAIRO_MIME_TYPE_CCITT_FAX_PARAMS, Bytes(about.begin(), about.end()));
    } else {
        cairo_surface_flush(image);
        cv::Mat target(rows.rows, rows.cols, CV_8UC4, cairo_image_surface_get_data(image),
                       static_cast<std::size_t>(cairo_image_surface_get_stride(image)));
        cv::cvtColor(rows, target, rows.channels() == 3 ? cv::COLOR_BGR2BGRA : cv::COLOR_GRAY2BGRA);
        cairo_surface_mark_dirty(image);
    }
    return image;
}

void write_text_layer(cairo_t* cairo, const PicturePage& page) {
    PangoLayout* layout = pango_cairo_create_layout(cairo);
    for (const DrawnWord& word : page.text) {
        PangoFontDescription* font = pango_font_description_from_string(page.font.c_str());
        pango_font_description_set_absolute_size(font, std::max(4.0, (word.bottom - word.top) / 1.25) * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_text(layout, word.text.c_str(), static_cast<int>(word.text.size()));
        cairo_move_to(cairo, word.x0, word.baseline - pango_units_to_double(pango_layout_get_baseline(layout)));
        pango_cairo_show_layout(cairo, layout);
    }
    g_object_unref(layout);
}

void write_pdf_page(cairo_surface_t* surface, cairo_t* cairo, const PicturePage& page) {
    const double scale = 72 / page.dpi, scale_down = 72 / dpi_down_of(page);
    cairo_pdf_surface_set_size(surface, page.pixels.cols * scale, page.pixels.rows * scale_down);
    write_text_layer(cairo, page);
    const int strips = std::max(1, page.strips);
    for (int i = 0; i < strips; ++i) {
        const int from = page.pixels.rows * i / strips, to = page.pixels.rows * (i + 1) / strips;
        cairo_surface_t* image = image_of(page.pixels.rowRange(from, to), page);
        cairo_save(cairo);
        cairo_translate(cairo, 0, from * scale_down);
        cairo_scale(cairo, scale, scale_down);
        cairo_set_source_surface(cairo, image, 0, 0);
        cairo_paint(cairo);
        cairo_restore(cairo);
        cairo_surface_destroy(image);
    }
    cairo_show_page(cairo);
}

}  // namespace

std::vector<unsigned char> g4_of(const cv::Mat& pixels) {
    Memory memory;
    TIFF* tiff = TIFFClientOpen("memory", "w", &memory, read_memory, write_memory, seek_memory, close_memory,
                                size_of_memory, nullptr, nullptr);
    if (!tiff) return {};
    const PicturePage page{.pixels = pixels, .packing = Packing::g4};
    set_fields(tiff, page, 0);
    Bytes data;
    std::uint64_t *offsets = nullptr, *sizes = nullptr;
    if (write_rows(tiff, page) && TIFFFlushData(tiff) && TIFFGetField(tiff, TIFFTAG_STRIPOFFSETS, &offsets) &&
        TIFFGetField(tiff, TIFFTAG_STRIPBYTECOUNTS, &sizes)) {
        const auto begin = memory.bytes.begin() + static_cast<std::ptrdiff_t>(offsets[0]);
        data.assign(begin, begin + static_cast<std::ptrdiff_t>(sizes[0]));
    }
    TIFFClose(tiff);
    return data;
}

struct PictureFile::Open {
    std::string path, kind;
    int pages = 0;
    TIFF* tiff = nullptr;
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    Bytes single;  // of PNG and JPEG
};

PictureFile::PictureFile() = default;

PictureFile::~PictureFile() {
    if (file_) (void)close();
}

bool PictureFile::open(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    file_ = std::make_unique<Open>();
    file_->path = path;
    file_->kind = dot == std::string::npos ? "" : path.substr(dot + 1);
    if (file_->kind == "pdf") {
        file_->surface = cairo_pdf_surface_create(path.c_str(), 72, 72);
        cairo_pdf_surface_set_metadata(file_->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2024-01-01T00:00:00Z");
        file_->cairo = cairo_create(file_->surface);
        return cairo_surface_status(file_->surface) == CAIRO_STATUS_SUCCESS;
    }
    if (file_->kind == "tif") return (file_->tiff = TIFFOpen(path.c_str(), "w")) != nullptr;
    return file_->kind == "png" || file_->kind == "jpg";
}

bool PictureFile::add(const PicturePage& page) {
    Open& file = *file_;
    const int number = file.pages++;
    if (file.surface) {
        write_pdf_page(file.surface, file.cairo, page);
        return cairo_status(file.cairo) == CAIRO_STATUS_SUCCESS;
    }
    if (file.tiff) {
        set_fields(file.tiff, page, number);
        return write_rows(file.tiff, page) && TIFFWriteDirectory(file.tiff);
    }
    if (number > 0) return false;
    if (file.kind == "png") {
        std::vector<int> how{cv::IMWRITE_PNG_COMPRESSION, 9};
        if (page.packing == Packing::g4) how.insert(how.end(), {cv::IMWRITE_PNG_BILEVEL, 1});
        return cv::imencode(".png", page.pixels, file.single, how);
    }
    if (page.packing != Packing::jpeg) return false;
    file.single = jpeg_of(page.pixels, page.quality, page.dpi);
    return true;
}

bool PictureFile::close() {
    const std::unique_ptr<Open> file = std::move(file_);
    if (file->surface) {
        cairo_destroy(file->cairo);
        cairo_surface_finish(file->surface);
        const bool fine = cairo_surface_status(file->surface) == CAIRO_STATUS_SUCCESS;
        cairo_surface_destroy(file->surface);
        return fine;
    }
    if (file->tiff) {
        TIFFClose(file->tiff);
        return true;
    }
    std::ofstream out(file->path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(file->single.data()), static_cast<std::streamsize>(file->single.size()));
    out.close();
    return static_cast<bool>(out);
}

}  // namespace solieu::generate
