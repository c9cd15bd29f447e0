namespace PerfServerless.Functions.Briefs;

/// <summary>What a signed link shows where it opens nothing.</summary>
public static class LinkPages
{
    public static string Expired { get; } = Notice(
        "This link has expired",
        "Links to a brief work for a limited time, so that a forwarded message does not stay open for ever.",
        "Open the newest brief in your chat and use the link there. If you need an older one, ask whoever runs the review.");

    public static string NotValid { get; } = Notice(
        "This link is not valid",
        "It was changed on its way, or only part of it was copied; nothing can be shown.",
        "Open the brief in your chat and use the link there.");

    /// <summary>The link is good, but what it leads to is not there.</summary>
    public static string Gone { get; } = Notice(
        "This brief is not there",
        "It has been removed, or was never compiled.",
        "Open the newest brief in your chat, or ask whoever runs the review.");

    private static string Notice(string title, string why, string what) => PageFrame.Around(title, $"""
        <main class="notice">
        <h1>{Html.Text(title)}</h1>
        <p>{Html.Text(why)}</p>
        <p>{Html.Text(what)}</p>
        </main>
        """);
}
