using System.Text;

namespace PerfServerless.Domain.Words;

/// <summary>
/// Reads the texts of a language: a subset of ICU's message syntax, which translators and their tools know. <c>{name}</c> is a part,
/// <c>{name, capital}</c> the same at the beginning of a sentence, <c>{n, plural, =0 {none} one {# number} other {# numbers}}</c> chooses by
/// the language's plurals, <c>{x, select, a {…} other {…}}</c> by a choice's name. A backslash takes <c>{ } #</c> and itself as they are;
/// apostrophes mean nothing, because French is full of them.
/// </summary>
internal sealed class PatternReader
{
    private readonly string text;
    private int at;

    private PatternReader(string text) => this.text = text;

    /// <exception cref="FormatException">The text is not of this form; the message says where.</exception>
    public static Pattern Read(string text)
    {
        var reader = new PatternReader(text);
        var pattern = reader.Pieces(inCase: false);
        return reader.at == text.Length ? pattern : throw reader.Wrong("a '}' that closes nothing");
    }

    private Pattern Pieces(bool inCase)
    {
        var pieces = new List<Pattern.Piece>();
        var words = new StringBuilder();
        while (at < text.Length && text[at] != '}')
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                words.Append(text[at + 1]);
                at += 2;
            }
            else if (text[at] == '{') Add(Argument());
            else if (text[at] == '#' && inCase)
            {
                at++;
                Add(new Pattern.Piece.CountSign());
            }
            else words.Append(text[at++]);
        }

        if (words.Length > 0) pieces.Add(new Pattern.Piece.Literal(words.ToString()));
        return new(pieces);

        void Add(Pattern.Piece piece)
        {
            if (words.Length > 0) pieces.Add(new Pattern.Piece.Literal(words.ToString()));
            words.Clear();
            pieces.Add(piece);
        }
    }

    private Pattern.Piece Argument()
    {
        Take('{');
        var name = Name();
        if (Next() == '}')
        {
            Take('}');
            return new Pattern.Piece.Place(name, Capital: false);
        }

        Take(',');
        var kind = Name();
        if (kind == "capital")
        {
            Take('}');
            return new Pattern.Piece.Place(name, Capital: true);
        }

        if (kind is not ("plural" or "select")) throw Wrong($"'{kind}', which is none of capital, plural and select");
        Take(',');
        return new Pattern.Piece.Cases(name, Cases());
    }

    private Dictionary<string, Pattern> Cases()
    {
        var cases = new Dictionary<string, Pattern>(StringComparer.Ordinal);
        while (Next() != '}')
        {
            var label = Name();
            Take('{');
            if (!cases.TryAdd(label, Pieces(inCase: true))) throw Wrong($"the case '{label}' twice");
            Take('}');
        }

        Take('}');
        return cases.ContainsKey("other") ? cases : throw Wrong("no case 'other'");
    }

    private string Name()
    {
        Next();
        var from = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '=')) at++;
        return at > from ? text[from..at] : throw Wrong("no name");
    }

    private char Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length ? text[at] : throw Wrong("its end");
    }

    private void Take(char sign)
    {
        if (Next() != sign) throw Wrong($"'{text[at]}' where '{sign}' belongs");
        at++;
    }

    private FormatException Wrong(string what) => new($"The text '{text}' has {what} at character {at + 1}.");
}
