#pragma once
// The dataset beside the pages: the tables as they stood, the figures of the prose by section, the head of the report
// and how the result was made. Of the file its name without folders.

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

void write_tables_list(const Report& report, const Sink& sink);
void write_figures_list(const Report& report, const Sink& sink);
void write_about(const Report& report, const Sink& sink);

}  // namespace solieu::output
