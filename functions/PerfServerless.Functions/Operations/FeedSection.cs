using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>The feeds, each in two or three sentences.</summary>
internal static class FeedSection
{
    public static string Of(IReadOnlyCollection<FeedStand> feeds, Reader reader) => feeds.Count == 0 ? "" : $"""
        <section aria-labelledby="feeds"><h2 id="feeds">{reader.Tell(FeedBoardWords.Heading)}</h2>
        {string.Concat(feeds.Select(f => One(f, reader)))}</section>
        """;

    /// <summary>The last messages that were set aside, by whichever process; where there are none, nothing.</summary>
    public static string Refused(IReadOnlyList<FeedRefusal> refused, Reader reader) => refused.Count == 0 ? "" : $"""
        <section aria-labelledby="refused"><h2 id="refused">{reader.Tell(FeedBoardWords.RefusedHeading)}</h2>
        <ul>{string.Concat(refused.Select(r =>
            $"<li>{reader.Tell(FeedBoardWords.Refused.Say(InstanceTable.Moment(r.At), r.MessageId, r.Aside, r.Why))}</li>"))}</ul></section>
        """;

    private static string One(FeedStand f, Reader reader) => f.BringsFiles ? Files(f, reader) : $"""
        <p>{Strong(f.Waiting is null, reader.Tell(FeedBoardWords.Queue.Say(f.Queue, Waiting(f), f.Recorded)))} {Aside(f, reader)}</p>

        """;

    private static string Files(FeedStand f, Reader reader) => $"""
        <p>{reader.Tell(FeedBoardWords.Files.Say(f.Queue, f.Waiting ?? 0, f.Recorded))} {(f.SetAside is > 0 and var refused
            ? $"{Strong(true, reader.Tell(FeedBoardWords.FilesRefused.Say(refused)))} {Html.Isolated(reader.Say(Last(f)))}"
            : "")}</p>

        """;

    private static Saying Waiting(FeedStand f) => f.Waiting is { } waiting ? FeedBoardWords.Waiting.Say(waiting) : FeedBoardWords.NoAnswer;

    private static string Aside(FeedStand f, Reader reader) => f.SetAside switch
    {
        null => "",
        0 => reader.Tell(FeedBoardWords.NoneAside),
        var count => $"{Strong(true, reader.Tell(FeedBoardWords.Aside.Say(count.Value, f.AsideQueue)))} {Html.Isolated(reader.Say(Last(f)))}",
    };

    private static Saying Last(FeedStand f) =>
        f is { LastRefusal: { } why, LastRefusedAt: { } at } ? FeedBoardWords.Last.Say(InstanceTable.Moment(at), why) : FeedBoardWords.LogSaysWhy;

    private static string Strong(bool bad, string html) => bad ? $"""<strong class="bad">{html}</strong>""" : html;
}
