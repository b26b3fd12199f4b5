/// Colour for the parts of what the programs print, or none.
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

/// What a piece of text is, to the reader.
enum class Role { plain, rank, date, source, title, party, mark, path, line, note, error, faint };

/// Wraps text in the SGR codes of its role; without colour the text stays as it is.
/// A value; never writes by itself.
class Style {
public:
    explicit Style(bool colour) : colour_(colour) {}

    bool colour() const { return colour_; }
    std::string_view open(Role) const;
    std::string_view close(Role) const;
    std::string paint(Role, std::string_view text) const;

private:
    bool colour_;
};

}  // namespace entente::cli
