using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Simulation;

/// <summary>PERF_REVIEW_SEEDS sets how many seeds run (300 by default), PERF_REVIEW_FIRST the first of them.</summary>
public sealed class ReviewSimulationTests
{
    private static readonly int Seeds = Setting("PERF_REVIEW_SEEDS", 300);
    private static readonly int First = Setting("PERF_REVIEW_FIRST", 1);

    [Fact]
    public void Whatever_people_do_and_whatever_fails_the_cycle_ends_and_keeps_its_promises()
    {
        for (var seed = First; seed < First + Seeds; seed++) new ReviewSimulation(seed).Run();
    }

    [Fact]
    public void The_same_seed_takes_the_same_course()
    {
        var (one, other) = (new ReviewSimulation(11), new ReviewSimulation(11));
        one.Run();
        other.Run();

        Assert.Equal(one.Calls, other.Calls);
    }

    [Fact]
    public void A_form_sent_after_the_close_is_caught() => Caught("after the close", async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        var form = world.Chat.All.First(m => m.First is ChatCard.Form);
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt.AddHours(1));
        await world.Chat.SendAsync(new(Acme.Tenant, world.Scorecard.Find(form.To)!, Readers.English, form.First, "late"), default);
    });

    [Fact]
    public void A_second_form_that_can_be_answered_is_caught() => Caught("answerable requests", async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.RemindAt[0]);
        foreach (var message in world.Chat.All.Where(m => m.First is ChatCard.Form)) message.Card = message.First;
    });

    private static void Caught(string sentence, Func<ReviewWorld, Task> sabotage) =>
        Assert.Contains(sentence, Assert.Throws<InvalidOperationException>(() => new ReviewSimulation(4).Run(sabotage)).Message, StringComparison.Ordinal);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
