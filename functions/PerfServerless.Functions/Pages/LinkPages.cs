using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Pages;

/// <summary>What a signed link shows where it opens nothing.</summary>
internal static class LinkPages
{
    public static string Expired(Reader reader) => Notice(reader, LinkPageWords.Expired, LinkPageWords.ExpiredWhy, LinkPageWords.ExpiredDo);

    public static string NotValid(Reader reader) => Notice(reader, LinkPageWords.NotValid, LinkPageWords.NotValidWhy, LinkPageWords.NotValidDo);

    public static string NotYours(Reader reader) => Notice(reader, LinkPageWords.NotYours, LinkPageWords.NotYoursWhy, LinkPageWords.NotYoursDo);

    /// <summary>The link is good, but what it leads to is not there.</summary>
    public static string Gone(Reader reader) => Notice(reader, LinkPageWords.Gone, LinkPageWords.GoneWhy, LinkPageWords.GoneDo);

    private static string Notice(Reader reader, Word title, Word why, Word what) => PageFrame.Around(reader, title, $"""
        <main class="notice">
        <h1>{reader.Tell(title)}</h1>
        <p>{reader.Tell(why)}</p>
        <p>{reader.Tell(what)}</p>
        </main>
        """);
}
