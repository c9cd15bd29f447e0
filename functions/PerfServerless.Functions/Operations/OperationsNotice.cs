using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Operations;

/// <summary>A page of operations that has nothing to show, and says why.</summary>
internal static class OperationsNotice
{
    public static string Of(string title, string why) => PageFrame.Around(title, $"""
        <main class="notice"><h1>{Html.Text(title)}</h1><p>{Html.Isolated(why)}</p></main>
        """);

    public static string LinkRefused(bool expired) => Of(
        expired ? "This link has expired" : "This link is not valid",
        "Make a new one on the host's machine with the command 'keys ops-link'; it opens these pages for a day.");
}
