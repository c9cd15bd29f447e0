using System.Text;
using PerfServerless.Domain.Words;

namespace PerfServerless.TestKit.Words;

/// <summary>
/// English with every text marked and 40 % longer: what is read without the marks was never catalogued, and what does not fit shows where
/// a language of longer words would break.
/// </summary>
public static class PseudoLanguage
{
    public const string Code = "qps";
    public const char Begin = '⟦';
    public const char End = '⟧';

    /// <summary>The languages of the product and this one.</summary>
    public static Languages Added { get; } = new([.. Languages.BuiltIn.All, Make(Languages.BuiltIn.For(Languages.English))]);

    /// <summary>Reads the pseudo-language.</summary>
    public static Reader Reader { get; } = Domain.Words.Reader.Of("en-US", Added) with { Language = Added.For(Code) };

    /// <summary>What is left of a text when everything between the marks is gone, marks within marks too.</summary>
    public static string Unmarked(string text)
    {
        var (rest, depth) = (new StringBuilder(), 0);
        foreach (var sign in text)
        {
            if (sign == Begin) depth++;
            else if (sign == End) depth = Math.Max(0, depth - 1);
            else if (depth == 0) rest.Append(sign);
        }

        return rest.ToString();
    }

    private static Language Make(Language english) =>
        new(
            Code,
            english.Traits,
            english.Texts.ToDictionary(t => t.Key, t => $"{Begin}{t.Value}{Padding(t.Value.Length)}{End}", StringComparer.Ordinal),
            english);

    private static string Padding(int length) => string.Concat(Enumerable.Repeat(" longer", (int)Math.Ceiling(length * 0.4 / 7)));
}
