using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Ledger;
using PerfServerless.Functions.MeetingFiles;
using PerfServerless.Functions.Tests.Events;
using PerfServerless.Functions.Tests.Scenarios;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Decisions;

/// <summary>A target that a meeting changes goes through somebody's approval.</summary>
public sealed class TargetStoryTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Agreed_to_it_is_in_force_and_everybody_is_told_once() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            Assert.Equal("It is written down. The new target waits for kim’s approval.", kept.Remark.En());
            Assert.Contains("Target for Q3 2026: 45 instead of 42; waits for kim’s approval", kept.Facts.Select(f => f.En()));
            Assert.Equal(42, Target(await KpiAsync(world), "2026-Q3"));

            var question = (ChatCard.Proposal)world[Acme.Kim].Question!.Card;
            Assert.Equal("ceo proposes a new target for KPI ole-1", question.Title.En());
            Assert.Equal(
                "Target for Q3 2026: 45 instead of 42. It would hold from Thu 6/4/2026 on. The reason given: “we aim higher” Nothing changes until you answer.",
                question.Intro.En());
            var answer = (ChatCard.Notice)(await world[Acme.Kim].ReplyAsync(agrees: true))!;
            Assert.Equal("Target for Q3 2026: 45 instead of 42. It holds from Thu 6/4/2026 on, and whoever owns the KPI is told.", answer.Text.En());
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            var change = Assert.Single((await KpiAsync(world)).Recalibrations);
            Assert.Equal(("we aim higher", Acme.Ceo, Acme.Kim, new DateOnly(2026, 6, 4)), (change.Reason, change.ProposedBy, change.ApprovedBy, change.EffectiveFrom));
            Assert.Equal((45m, 40m), (Target(await KpiAsync(world), "2026-Q3"), Target(await KpiAsync(world), "2026-Q2")));
            foreach (var person in new[] { Acme.Ole, Acme.Ceo })
                Assert.Single(Reassigned.Told(world, person), "KPI ole-1 has a new target");
            Assert.DoesNotContain("KPI ole-1 has a new target", Reassigned.Told(world, Acme.Kim));

            var now = (ChatCard.Action)(await world[Acme.Ceo].PressAsync(kept.Key, null))!;
            Assert.Contains("Target for Q3 2026: 45 instead of 42; approved by kim", now.Facts.Select(f => f.En()));
            var decision = Assert.Single(await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default));
            Assert.Contains("Target for Q3 2026: 45 instead of 42; approved by kim", Minutes.Facts(decision, about: null).Select(f => f.En()));
            Assert.Equal(
                new TargetView("ole-1", "2026-Q3", 42, null, 45, null, new(2026, 6, 4), ProposalState.Agreed, "kim", "Kim", null),
                TargetView.Of(decision, AcmeReview.Scorecard, personal: true));
        },
        scorecard: With());

    [Fact]
    public void Declined_nothing_changes_and_the_decision_says_why() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            Assert.Equal("Say in a few words why not.", ((ChatCard.Proposal)(await world[Acme.Kim].ReplyAsync(agrees: false))!).Error.En());
            await world[Acme.Kim].ReplyAsync(agrees: false, "too high");
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Equal(42, Target(await KpiAsync(world), "2026-Q3"));
            Assert.Contains("Target for Q3 2026: 45 instead of 42; declined by kim: “too high”", await FactsAsync(world, kept.Key));
            Assert.Contains("kim does not agree to the new target of KPI ole-1", Reassigned.Told(world, Acme.Ceo));
            Assert.DoesNotContain("KPI ole-1 has a new target", Reassigned.Told(world, Acme.Ole));
        },
        scorecard: With());

    [Fact]
    public void Whoever_owns_the_KPI_or_proposes_it_never_agrees_and_where_nobody_is_left_it_says_so() => ReviewWorld.Play(
        async world =>
        {
            // The objective's owner proposes it, so whoever stands above the KPI's owner is asked.
            await DecideAsync(world, "45 for Q3", by: Acme.Mona);
            Assert.NotNull(world[Acme.Ceo].Question);

            await world.PublishAsync(With(objective: null, people: [.. Acme.People.Select(p => p with { Manager = null })]) with { Cadences = [Acme.Weekly with { Leaders = [] }] });
            var form = (ChatCard.Decide)(await world[Acme.Mona].DecideAsync(Wish("46 for Q2")))!;
            Assert.StartsWith("Nobody is left who could agree to a new target of KPI ole-1", form.TargetError.En(), StringComparison.Ordinal);
            Assert.Equal("46 for Q2", form.Wish.Target);
        },
        scorecard: With(Acme.Mona));

    [Fact]
    public void The_second_of_two_for_one_target_is_told_of_the_first() => ReviewWorld.Play(
        async world =>
        {
            await DecideAsync(world, "45 for Q3");
            var form = (ChatCard.Decide)(await world[Acme.Mona].DecideAsync(Wish("46 for Q3", "other")))!;
            Assert.Equal(
                "ceo has proposed one for the same period already (Target for Q3 2026: 45 instead of 42), and kim is asked: wait for that answer, or change that decision.", form.TargetError.En());
            Assert.Single(await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default));
            Assert.IsType<ChatCard.Action>(await world[Acme.Mona].DecideAsync(Wish("46 for Q2", "third")));
        },
        scorecard: With());

    [Fact]
    public void Put_right_it_is_asked_anew_and_taken_back_it_is_asked_no_more() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            var form = (ChatCard.Decide)(await world[Acme.Ceo].PressAsync(kept.Key, ActionMove.Mend))!;
            Assert.Equal("45 for 2026-Q3", form.Wish.Target);
            Assert.Equal("Nothing changed: it stands like this already.", ((ChatCard.Action)(await world[Acme.Ceo].DecideAsync(form.Wish with { Filled = true }))!).Remark.En());

            var mended = (ChatCard.Action)(await world[Acme.Ceo].DecideAsync(form.Wish with { Target = "44 for Q3", Filled = true }))!;
            Assert.Equal("The change is saved. The new target waits for kim’s approval.", mended.Remark.En());
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(
                [ProposalState.Withdrawn, ProposalState.Open], (await world.DeskAsync(Acme.Ole)).Proposals.Select(p => p.State));

            var asked = (ChatCard.Proposal)world[Acme.Kim].Question!.Card;
            await world[Acme.Ceo].PressAsync(kept.Key, ActionMove.Withdraw);
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.All((await world.DeskAsync(Acme.Ole)).Proposals, p => Assert.Equal(ProposalState.Withdrawn, p.State));
            Assert.IsType<ChatCard.Notice>(await world[Acme.Kim].ReplyAsync(asked, agrees: true));
            Assert.Equal(42, Target(await KpiAsync(world), "2026-Q3"));
            Assert.DoesNotContain("The new target of KPI ole-1 is no longer asked for", Reassigned.Told(world, Acme.Ceo));
        },
        scorecard: With());

    [Fact]
    public void A_target_that_changed_meanwhile_is_not_asked_for_any_more() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            await world.PublishAsync(With(q3: 43));
            var question = world[Acme.Kim].Question!;
            var settled = (ChatCard.Notice)(await world[Acme.Kim].ReplyAsync(agrees: true))!;
            Assert.StartsWith("Target for Q3 2026: 45 instead of 42: this target was changed otherwise since", settled.Text.En(), StringComparison.Ordinal);
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.NotNull(question);
            Assert.Equal(43, Target(await KpiAsync(world), "2026-Q3"));
            Assert.Contains("The new target of KPI ole-1 is no longer asked for", Reassigned.Told(world, Acme.Ceo));
            Assert.Contains("Target for Q3 2026: 45 instead of 42; no longer proposed", await FactsAsync(world, kept.Key));
        },
        scorecard: With());

    [Fact]
    public void What_the_rules_keep_out_is_told_to_both_and_nothing_is_lost() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            // Kim owns the KPI by now.
            await world.PublishAsync(With() with { Kpis = [.. With().Kpis.Select(k => k.Id.Value == "ole-1" ? k with { Owner = Acme.Kim } : k)] });
            var answer = (ChatCard.Notice)(await world[Acme.Kim].ReplyAsync(agrees: true))!;
            Assert.Contains("'kim' owns the KPI and cannot approve a change of its targets", answer.Text.En(), StringComparison.Ordinal);
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Empty((await KpiAsync(world)).Recalibrations);
            foreach (var person in new[] { Acme.Ceo, Acme.Kim })
                Assert.Single(Reassigned.Told(world, person), "The new target of KPI ole-1 could not be put in force");
            Assert.Contains(await FactsAsync(world, kept.Key), f => f!.Contains("but it could not be put in force", StringComparison.Ordinal));
        },
        scorecard: With());

    [Fact]
    public void Taken_back_the_old_target_holds_again_as_a_change_of_its_own() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            var agreed = (ChatCard.Notice)(await world[Acme.Kim].ReplyAsync(agrees: true))!;
            var undone = (ChatCard.Notice)(await world[Acme.Ceo].SayAsync(Assert.Single(agreed.Offers).Words))!;
            Assert.Equal("Target for Q3 2026: 42 instead of 45 (KPI ole-1)", undone.Text.En());
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            var kpi = await KpiAsync(world);
            Assert.Equal(42, Target(kpi, "2026-Q3"));
            Assert.Equal(["we aim higher", "Taken back: we aim higher"], kpi.Recalibrations.Select(r => r.Reason));
            Assert.Contains("Taken back", Reassigned.Told(world, Acme.Ole));
            Assert.Contains("Target for Q3 2026: 45 instead of 42; approved by kim and taken back", await FactsAsync(world, kept.Key));
            Assert.StartsWith(
                "There is nothing to take back",
                ((ChatCard.Notice)(await world[Acme.Ceo].SayAsync(agreed.Offers[0].Words))!).Text.En(), StringComparison.Ordinal);
        },
        scorecard: With());

    [Fact]
    public void Mistakes_are_told_at_the_field_and_the_same_form_counts_once() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            async Task<string?> ErrorAsync(DecisionWish wish) => ((ChatCard.Decide)(await world[Acme.Ceo].DecideAsync(wish))!).TargetError.En();
            Assert.StartsWith("Choose under", await ErrorAsync(Wish("45") with { Subject = null }), StringComparison.Ordinal);
            Assert.Equal("The target for Q2 2026 is 40 already.", await ErrorAsync(Wish("40")));
            Assert.StartsWith("Q1 2026 is over", await ErrorAsync(Wish("45 for Q1 2026")), StringComparison.Ordinal);
            Assert.Equal("'many' is not read as a number; write it like 1,234.5.", await ErrorAsync(Wish("many")));

            var wish = Wish("45");
            Assert.IsType<ChatCard.Action>(await world[Acme.Ceo].DecideAsync(wish));
            Assert.Equal("It had been written down already.", ((ChatCard.Action)(await world[Acme.Ceo].DecideAsync(wish))!).Remark.En());
            Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);
        },
        scorecard: With());

    [Fact]
    public void A_KPI_that_nobody_owns_gets_its_target_too() => ReviewWorld.Play(
        async world =>
        {
            await DecideAsync(world, "45 for Q3");
            await world[Acme.Kim].ReplyAsync(agrees: true);
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(45, Target(await KpiAsync(world), "2026-Q3"));
        },
        scorecard: With() with { Kpis = [.. With().Kpis.Select(k => k.Id.Value == "ole-1" ? k with { Owner = null } : k)] });

    [Fact]
    public void A_German_is_asked_in_his_words_with_numbers_as_he_writes_them() => ReviewWorld.Play(
        async world =>
        {
            await DecideAsync(world, "1,045.5 for Q3");
            var question = (ChatCard.Proposal)world[Acme.Ken].Question!.Card;
            Assert.Equal("ceo schlägt einen neuen Zielwert für KPI ole-1 vor", Readers.German.Say(question.Title));
            Assert.StartsWith("Zielwert für Q3 2026: 1.045,5 statt 42,0. Er würde ab Do 04.06.2026 gelten.", Readers.German.Say(question.Intro), StringComparison.Ordinal);
        },
        scorecard: With(Acme.Ken) with { Kpis = [.. With().Kpis.Select(k => k with { Maximum = null })] });

    [Fact]
    public void Whoever_has_left_is_waited_for_no_more_and_somebody_else_is_asked() => ReviewWorld.Play(
        async world =>
        {
            var kept = await DecideAsync(world, "45 for Q3");
            await world.PublishAsync(With(people: [.. Acme.People.Select(p => p.Id == Acme.Kim ? p with { LastDay = new(2026, 6, 3) } : p)]));
            await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddHours(1));
            Assert.Contains(await FactsAsync(world, kept.Key), f => f!.Contains("kim could not be asked", StringComparison.Ordinal));
            Assert.Contains("kim could not be asked", Reassigned.Told(world, Acme.Ceo));

            var form = (ChatCard.Decide)(await world[Acme.Ceo].PressAsync(kept.Key, ActionMove.Mend))!;
            Assert.Null(form.Wish.Target);
            var again = (ChatCard.Action)(await world[Acme.Ceo].DecideAsync(form.Wish with { Target = "45 for Q3", Filled = true }))!;
            Assert.Equal("The change is saved. The new target waits for mona’s approval.", again.Remark.En());
        },
        scorecard: With());

    [Fact]
    public void Other_systems_hear_of_it_as_of_an_imported_one()
    {
        var listener = new RecordingDestination("listener");
        ReviewWorld.Play(
            async world =>
            {
                await world.Process.DeliverAsync();
                await DecideAsync(world, "45 for Q2");
                await world[Acme.Kim].ReplyAsync(agrees: true);
                await world.WaitAsync(TimeSpan.FromMinutes(1));
                await world.Process.DeliverAsync();

                var told = Assert.Single(listener.Taken, e => e.Event.Type == "TargetRecalibrated").Event;
                Assert.Equal("kpi/ole-1", told.Subject);
                Assert.Contains("\"approvedBy\":\"kim\"", told.Data, StringComparison.Ordinal);
            },
            scorecard: With(),
            listener: listener);
    }

    [Fact]
    public void It_can_be_said_in_chat() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("decide target of KPI ole-1 to 45 from Q3 because we grow"))!;
            Assert.Equal("target of KPI ole-1 to 45 from Q3 because we grow", kept.Text.En());
            Assert.Contains("Target for Q3 2026: 45 instead of 42; waits for kim’s approval", kept.Facts.Select(f => f.En()));
            Assert.StartsWith(
                "I read no period in “never”",
                ((ChatCard.Decide)(await world[Acme.Ceo].SayAsync("decide target of KPI ole-1 to 45 from never"))!).TargetError.En(), StringComparison.Ordinal);
        },
        scorecard: With());

    public static TheoryData<int> Calls => [.. Enumerable.Range(0, 20).Select(i => 1 + (2 * i))];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_process_that_dies_at_any_call_loses_nothing_and_tells_each_sentence_once(int call) => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            await DyingAsync(world, call, () => world[Acme.Ceo].DecideAsync(Wish("45 for Q3")));
            await world[Acme.Ceo].DecideAsync(Wish("45 for Q3"));
            await world.WaitAsync(TimeSpan.FromMinutes(5));
            var asked = (ChatCard.Proposal)world[Acme.Kim].Question!.Card;
            Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);

            await DyingAsync(world, call, () => world[Acme.Kim].ReplyAsync(asked, agrees: true));
            await world[Acme.Kim].ReplyAsync(asked, agrees: true);
            await world.WaitAsync(TimeSpan.FromMinutes(5));

            Assert.Single((await KpiAsync(world)).Recalibrations);
            Assert.Equal(45, Target(await KpiAsync(world), "2026-Q3"));
            var decision = Assert.Single(await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default));
            Assert.Equal(ProposalState.Agreed, decision.Target!.State);
            foreach (var person in new[] { Acme.Ole, Acme.Ceo })
                Assert.InRange(Reassigned.Told(world, person).Count(t => t == "KPI ole-1 has a new target"), 1, 2); // two: the crash between a send and its record

            var proposal = Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);
            await DyingAsync(world, call, () => world[Acme.Ceo].SayAsync(ProposalNotes.Undo(Acme.Ole, proposal)));
            await world[Acme.Ceo].SayAsync(ProposalNotes.Undo(Acme.Ole, proposal));
            await world.WaitAsync(TimeSpan.FromMinutes(5));
            Assert.Equal(2, (await KpiAsync(world)).Recalibrations.Count);
            Assert.Equal(42, Target(await KpiAsync(world), "2026-Q3"));
            Assert.InRange(Reassigned.Told(world, Acme.Ole).Count(t => t == "Taken back"), 1, 2);
        },
        scorecard: With());

    [Fact]
    public void Of_two_at_the_same_moment_one_is_asked_for_and_the_other_is_told() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            var answers = await Task.WhenAll(world[Acme.Ceo].DecideAsync(Wish("45 for Q3")), world[Acme.Mona].DecideAsync(Wish("46 for Q3", "other")));
            Assert.Single(answers.OfType<ChatCard.Action>());
            Assert.NotNull(Assert.Single(answers.OfType<ChatCard.Decide>()).TargetError);
            Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);
        },
        scorecard: With());

    private static async Task DyingAsync(ReviewWorld world, int call, Func<Task> act)
    {
        world.Process.DiesAtStep = world.Process.Steps + call;
        await act();
        await world.WaitAsync(TimeSpan.FromMinutes(2));
        if (world.Process.IsDead) await world.ReviveAsync();
        else world.Process.DiesAtStep = null;
        await world.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task<ChatCard.Action> DecideAsync(ReviewWorld world, string target, PersonId? by = null)
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = Assert.IsType<ChatCard.Action>(await world[by ?? Acme.Ceo].DecideAsync(Wish(target)));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        return kept;
    }

    private static DecisionWish Wish(string target, string draft = "d1") =>
        new(draft) { Text = "we aim higher", Subject = DecisionWish.OfKpi + "ole-1", Target = target, Cycle = AcmeReview.First.Key, Filled = true };

    private static async Task<IReadOnlyList<string?>> FactsAsync(ReviewWorld world, DecisionKey key) =>
        [.. ((ChatCard.Action)(await world[Acme.Ceo].PressAsync(key, null))!).Facts.Select(f => f.En())];

    private static async Task<Kpi> KpiAsync(ReviewWorld world) =>
        (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard.Find(new KpiId("ole-1"))!;

    private static decimal? Target(Kpi kpi, string period) => kpi.Targets.Targets.FirstOrDefault(t => t.Period == period)?.Target;

    private static Scorecard With(PersonId? objective, decimal q3 = 42, IReadOnlyList<Person>? people = null) => AcmeReview.Scorecard with
    {
        People = people ?? AcmeReview.Scorecard.People,
        Objectives = [new() { Id = new("top"), Name = "Top", Perspective = Perspective.Customer, Owner = objective }],
        Kpis =
        [
            .. AcmeReview.Scorecard.Kpis.Select(k => k.Id.Value == "ole-1"
                ? k with { Unit = new(UnitKind.Count), Objective = new("top"), Targets = new([new("2026-Q2", 40), new("2026-Q3", q3)]) }
                : k),
        ],
    };

    private static Scorecard With(decimal q3 = 42, IReadOnlyList<Person>? people = null) => With(Acme.Kim, q3, people);
}
