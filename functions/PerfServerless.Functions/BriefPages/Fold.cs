using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>A part of the page that stands behind its heading until it is pressed, and is open on paper: the story comes first.</summary>
internal static class Fold
{
    /// <param name="html">Nothing where there is nothing to fold.</param>
    /// <param name="beside">Beside the heading; how many there are, where nothing else is to be said.</param>
    public static string Of(string id, Saying heading, int count, string html, Reader reader, Saying? beside = null) => html.Length == 0
        ? ""
        : $"""
        <details class="more"><summary><h2 id="{id}">{reader.Tell(heading)}</h2> <span class="quiet">{reader.Tell(beside ?? BriefPageWords.Folded.Say(count))}</span></summary>
        {html}</details>
        """;
}
