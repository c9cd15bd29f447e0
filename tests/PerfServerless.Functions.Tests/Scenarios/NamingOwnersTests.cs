using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Functions.Proposals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Whom a manager may name as the new owner of what is missing, and who is asked where several ask.</summary>
public sealed class NamingOwnersTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Pressed_twice_asks_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var again = await world[Acme.Mona].ReassignAsync(Acme.Ole, "Ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("mona has asked ana about KPI ole-1 already: wait for that answer.", ((ChatCard.Escalation)again!).Remark.En());
        Assert.Single(world[Acme.Ana].Messages, m => m.First is ChatCard.Proposal);
        await world[Acme.Ana].ReplyAsync(agrees: true);
        var question = (ChatCard.Proposal)world[Acme.Ana].Messages.Single(m => m.First is ChatCard.Proposal).First;
        Assert.StartsWith("You agreed on", ((ChatCard.Notice)(await world[Acme.Ana].ReplyAsync(question, agrees: true))!).Text.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void The_same_manager_may_ask_somebody_else_instead() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ken", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Null(world[Acme.Ana].Question);
        Assert.NotNull(world[Acme.Ken].Question);
        Assert.Equal("mona fragt, ob Sie eine Kennzahl übernehmen", Readers.German.Say(((ChatCard.Proposal)world[Acme.Ken].Question!.Card).Title));
    });

    [Fact]
    public void Of_two_managers_at_once_the_second_reads_whom_the_first_asked() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        var board = world.Process.Get<ProposalBoard>();
        IReadOnlyList<ProposedKpi> other = [new(new("ole-2"), AcmeReview.Request(Acme.Ole), AcmeReview.Week)];
        var both = await Task.WhenAll(
            board.MakeAsync(world.Scorecard, Acme.Ole, Reassigned.Waiting() with { Id = "one", By = Acme.Mona, Kpis = other }, default),
            board.MakeAsync(world.Scorecard, Acme.Ole, Reassigned.Waiting() with { Id = "two", By = Acme.Kim, To = Acme.Ken, Kpis = other }, default));
        Assert.Single(both.Select(p => p.Id).Distinct());
        Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);

        await board.MakeAsync(world.Scorecard, Acme.Ole, Reassigned.Waiting() with { Id = "first", By = Acme.Ceo, To = Acme.Ken }, default);
        var answer = await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("ceo has asked ken about KPI ole-1 already: wait for that answer.", ((ChatCard.Escalation)answer!).Remark.En());
        Assert.NotNull(world[Acme.Ken].Question);

        await board.MakeAsync(world.Scorecard, Acme.Ole, Reassigned.Waiting() with { Id = "third", By = Acme.Ceo, To = Acme.Kim }, default);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(world[Acme.Ken].Messages, m => m.Card is ChatCard.Proposal { Id: "first" });
        Assert.NotNull(world[Acme.Kim].Question);
    });

    [Fact]
    public void Who_is_asked_and_cannot_be_reached_is_told_to_the_manager() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        world.Chat.Blocking.Add(Acme.Ken);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ken", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["ken could not be asked"], Reassigned.Told(world, Acme.Mona));
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.NotNull(world[Acme.Ana].Question);
    });

    [Fact]
    public void A_question_waits_for_the_new_owners_hours_and_is_not_asked_when_it_was_answered_meanwhile() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var answer = await world[Acme.Mona].ReassignAsync(Acme.Ole, "ken", "ole-1");
            Assert.StartsWith("ken is asked", ((ChatCard.Escalation)answer!).Remark.En(), StringComparison.Ordinal);
            await world.WaitAsync(TimeSpan.FromMinutes(5));
            Assert.Null(world[Acme.Ken].Question);

            await world[Acme.Ole].SubmitAsync(("ole-1", "5"));
            await world.UntilAsync(Times.MeetingAt);
            Assert.DoesNotContain(world[Acme.Ken].Messages, m => m.First is ChatCard.Proposal);
        },
        scorecard: AcmeReview.Scorecard with { People = [.. Acme.People.Select(p => p.Id == Acme.Ken ? p with { TimeZone = "Pacific/Auckland" } : p)] });

    [Fact]
    public void He_himself_takes_it_at_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        var answer = await world[Acme.Mona].ReassignAsync(Acme.Ole, "mona", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("mona owns KPI ole-1 now.", ((ChatCard.Escalation)answer!).Remark.En());
        Assert.Equal(Acme.Mona, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Empty(Reassigned.Told(world, Acme.Mona));
        Assert.Equal(["One of your KPIs has another owner"], Reassigned.Told(world, Acme.Ole));
    });

    [Theory]
    [InlineData("zoe", "Nobody here is called “zoe”. Write the whole name or the mail address.")]
    [InlineData("", "Write who is to own them: a name or a mail address.")]
    [InlineData("ole@acme.example", "ole owns KPI ole-1 already. Choose somebody else.")]
    [InlineData("kim", "kim has left. Choose somebody else.")]
    [InlineData("ceo", "ceo cannot be asked: no message gets through. Choose somebody else.")]
    [InlineData("ana", "ana is away until Fri 6/5/2026 and cannot answer. Choose somebody else.")]
    public void Who_cannot_be_asked_is_said_in_a_sentence(string name, string sentence) => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt.AddMinutes(-1));
            await world[Acme.Ana].SayAsync("away 2026-06-01 to 2026-06-05");
            await world.UntilAsync(Times.EscalateAt);
            var card = (ChatCard.Handover)(await world[Acme.Mona].ReassignAsync(Acme.Ole, name, "ole-1"))!;

            Assert.Equal(sentence, card.Error.En());
            Assert.Equal(["ole-1"], card.Kpis.Where(k => k.Chosen).Select(k => k.Kpi.Value));
            Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
        },
        scorecard: AcmeReview.Scorecard with { People = [.. Acme.People.Select(p => p.Id == Acme.Kim ? p with { LastDay = new(2026, 5, 20) } : p)] },
        without: [Acme.Ceo]);

    [Fact]
    public void Of_two_people_of_one_name_the_manager_chooses() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var card = (ChatCard.Handover)(await world[Acme.Mona].ReassignAsync(Acme.Ole, "Ann", "ole-1"))!;
            Assert.Equal(["Ann Ahl (ana@acme.example)", "Ann Berg (ana2@acme.example)"], card.Candidates.Select(c => c.Words.En()).Order());

            await world[Acme.Mona].HandOverAsync(ManagerAct.Reassign, Acme.Ole, new() { Kpis = [new("ole-1")], Person = new("ana2") });
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.NotNull(world[new("ana2")].Question);
        },
        scorecard: AcmeReview.Scorecard with
        {
            People = [.. Acme.People.Select(p => p.Id == Acme.Ana ? p with { Name = "Ann Ahl" } : p), Acme.Person(new("ana2"), Acme.Mona) with { Name = "Ann Berg" }],
        });

    [Fact]
    public void A_manager_who_is_none_any_more_decides_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world.PublishAsync(world.Scorecard with
        {
            Cadences = [.. world.Scorecard.Cadences.Select(c => c with { Owner = Acme.Ceo })],
            People = [.. world.Scorecard.People.Select(p => p.Id == Acme.Ole ? p with { Manager = Acme.Kim } : p)],
        });
        var answer = (ChatCard.Escalation)(await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1"))!;

        Assert.StartsWith("You do not decide about the KPIs of ole any more", answer.Remark.En(), StringComparison.Ordinal);
        Assert.Null(world[Acme.Ana].Question);
    });
}
