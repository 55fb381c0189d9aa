#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.h"
#include "extract/ocr/ocr_pages.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int deepest = 64;

double number(const pugi::xml_node& node, const char* name) {
    const std::string_view text = node.attribute(name).value();
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} ? value : 0;
}

// Of the unit that the file measures in; 0 for pixels, which tell nothing.
double dots_of(std::string_view unit) {
    if (unit == "mm10") return 254;
    if (unit == "inch1200") return 1200;
    return 0;
}

class AltoReader {
  public:
    explicit AltoReader(Budget& budget) : budget_(budget) {}

    void read(const pugi::xml_node& node, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node& part : node.children()) {
            const std::string_view name = local_name(part);
            if (name == "MeasurementUnit") {
                dots_ = dots_of(single_spaced(part.child_value()));
            } else if (name == "Page") {
                end_page();
                budget_.take(Resource::parts, 1);
                pages_.push_back({.width = number(part, "WIDTH"), .height = number(part, "HEIGHT"), .words = {}});
                read(part, depth + 1);
            } else if (name == "String") {
                add_word(part);
            } else {
                if (name == "TextLine") ++line_;
                read(part, depth + 1);
            }
        }
    }

    std::vector<OcrPage> take() {
        end_page();
        return std::move(pages_);
    }

  private:
    void end_page() {
        if (!pages_.empty()) to_points(pages_.back(), dots_);
    }

    void add_word(const pugi::xml_node& node) {
        std::string text = single_spaced(node.attribute("CONTENT").value());
        const double x = number(node, "HPOS"), y = number(node, "VPOS");
        const double width = number(node, "WIDTH"), height = number(node, "HEIGHT");
        if (text.empty() || pages_.empty() || width <= 0 || height <= 0) return;
        budget_.take(Resource::words, 1);
        budget_.take(Resource::text, text.size());
        const double confidence = node.attribute("WC") ? std::clamp(number(node, "WC"), 0.0, 1.0) : 1;
        pages_.back().words.push_back({.text = std::move(text),
                                       .box = {x, y, x + width, y + height},
                                       .confidence = static_cast<float>(confidence),
                                       .line = line_});
    }

    Budget& budget_;
    std::vector<OcrPage> pages_;
    double dots_ = 0;
    int line_ = 0;
};

}  // namespace

Result<std::vector<OcrPage>> read_alto(std::string_view bytes, Budget& budget) {
    auto tree = parse_part(std::string(bytes), "ALTO", budget);
    if (!tree) return tl::unexpected(tree.error());
    AltoReader reader(budget);
    reader.read(**tree, 0);
    return reader.take();
}

}  // namespace solieu::extract
