#include "output/html/template.h"

namespace solieu::output {

void fill(std::string_view page, const std::function<void(std::string_view name, const Sink& sink)>& part,
          const Sink& sink) {
    while (true) {
        const std::size_t open = page.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : page.find("}}", open);
        if (close == std::string_view::npos) return sink(page);
        sink(page.substr(0, open));
        part(page.substr(open + 2, close - open - 2), sink);
        page.remove_prefix(close + 2);
    }
}

}  // namespace solieu::output
