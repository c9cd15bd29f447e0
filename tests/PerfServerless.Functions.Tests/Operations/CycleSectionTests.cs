using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Operations;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Operations;

/// <summary>What the operators' page says of cycles.</summary>
public sealed partial class CycleSectionTests
{
    [Fact]
    public void An_open_cycle_says_that_it_moved_and_who_was_told_and_nothing_of_what_is_between_the_bot_and_each_person() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        await world[Acme.Mona].SayAsync("move weekly to Thursday 11:00");
        await world[Acme.Ana].SubmitAsync(("ana-1", "5"));
        await world.UntilAsync(AcmeReview.First.Times.EscalateAt.AddMinutes(1));

        var page = await TextAsync(world, Readers.English);
        Assert.Contains("c:acme:weekly:20260601w", page, StringComparison.Ordinal);
        Assert.Contains("Open; the meeting is on 2026-06-04 09:00:00\u00a0UTC.", page, StringComparison.Ordinal);
        Assert.Contains("The meeting moved from", page, StringComparison.Ordinal);
        Assert.Contains("went to mona", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("went to mona", StringComparison.Ordinal) < page.IndexOf("The meeting moved", StringComparison.Ordinal), "the newest first");
    });

    [Fact]
    public void One_that_was_called_off_stays_for_a_week() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        await world[Acme.Mona].SayAsync("skip weekly");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Closed; its meeting was set for", await TextAsync(world, Readers.English), StringComparison.Ordinal);
        Assert.Contains("abgesagt", await TextAsync(world, Readers.German), StringComparison.Ordinal);
        Assert.Equal("", Unsaid().Replace(PseudoLanguage.Unmarked(await TextAsync(world, PseudoLanguage.Reader)), "").Trim());

        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddDays(8));
        Assert.DoesNotContain("20260601w", await TextAsync(world, Readers.English), StringComparison.Ordinal);
    });

    private static async Task<string> TextAsync(ReviewWorld world, Reader reader)
    {
        var stands = await world.Process.Get<CycleBoard>().StandsAsync(default);
        return WebUtility.HtmlDecode(Tag().Replace(CycleSection.Of(stands, OperationsLinks.Of(new QueryCollection()), reader), ""));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>Ids and moments stand in no language.</summary>
    [GeneratedRegex(@"c:\S+|[\d-]{10} [\d:]{8}\sUTC")]
    private static partial Regex Unsaid();
}
