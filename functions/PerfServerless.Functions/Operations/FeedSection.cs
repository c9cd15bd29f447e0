using System.Globalization;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Feeds;

namespace PerfServerless.Functions.Operations;

/// <summary>The feeds, each in two or three sentences.</summary>
internal static class FeedSection
{
    public static string Of(IReadOnlyCollection<FeedView> feeds) => feeds.Count == 0 ? "" : $"""
        <section aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
        {string.Concat(feeds.Select(One))}</section>
        """;

    private static string One(FeedView f) => $"""
        <p>Queue <code>{Html.Text(f.Queue)}</code>: {Waiting(f)}, {Number(f.Recorded)} recorded since this process began. {Aside(f)}</p>

        """;

    private static string Waiting(FeedView f) => f.Waiting is { } waiting ? $"{Number(waiting)} waiting" : """<strong class="bad">it does not answer</strong>""";

    private static string Aside(FeedView f) => f.SetAside switch
    {
        null => "",
        0 => "None is set aside.",
        var count => $"""<strong class="bad">{Number(count.Value)} set aside in {Html.Text(f.AsideQueue)}.</strong>{(f is { LastRefusal: { } why, LastRefusedAt: { } at } ? $" The last one, at {InstanceTable.Moment(at)}: {Html.Isolated(why)}" : " The log says why.")}""",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
