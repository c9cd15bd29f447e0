using System.Net;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Operations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Operations;

/// <summary>The feeds on the operators' page say nothing that is not catalogued.</summary>
public sealed partial class FeedSectionTests
{
    private static readonly FeedStand Quiet = new("actuals", 3, "actuals-poison", 0, 12, null, null);

    public static TheoryData<string, Saying?, int?, int?> Stands => new()
    {
        { "quiet", null, 3, 0 },
        { "the queue does not answer", null, null, null },
        { "set aside by an earlier process", null, 0, 2 },
        { "no text", FeedWords.NoText, 1, 1 },
        { "taken too often", FeedWords.TakenTooOften.Say(5), 1, 1 },
        { "failed", FeedWords.Failed.Say("IOException"), 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Stands))]
    public void Every_stand_reads_in_the_operators_language(string what, Saying? why, int? waiting, int? aside)
    {
        var stand = Quiet with { Waiting = waiting, SetAside = aside, LastRefusal = why, LastRefusedAt = why is null ? null : DateTimeOffset.UnixEpoch };

        Assert.Equal((what, ""), (what, PseudoLanguage.Unmarked(Text(stand, PseudoLanguage.Reader)).Trim()));
        Assert.NotEqual(Text(stand, Readers.English), Text(stand, Readers.German));
    }

    [Fact]
    public void Without_a_feed_there_is_no_section() => Assert.Equal("", FeedSection.Of([], Readers.English));

    private static string Text(FeedStand stand, Reader reader) => WebUtility.HtmlDecode(Tag().Replace(FeedSection.Of([stand], reader), ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
