using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Facts;

/// <summary>What whoever asks for facts has to know: their names, and how they are paged.</summary>
public static class FactNames
{
    /// <summary>The header that says how many rows an answer holds, without the line of columns.</summary>
    public const string RowsHeader = "X-Rows";

    /// <summary>The most rows of a page.</summary>
    public const int MostRows = 10_000;

    /// <summary>What each fact is called in an address, and in the name of its file.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<FactKind>().Select(Of)];

    /// <returns>Why there are no facts of this name; null where there are.</returns>
    public static Saying? Refusal(string name) => Find(name) is null ? FactWords.NoKind.Say(name, Part.Of(All)) : null;

    internal static string Of(FactKind kind) => kind.ToString().ToLowerInvariant();

    internal static FactKind? Find(string name)
    {
        foreach (var kind in Enum.GetValues<FactKind>())
            if (Of(kind) == name) return kind;
        return null;
    }
}
