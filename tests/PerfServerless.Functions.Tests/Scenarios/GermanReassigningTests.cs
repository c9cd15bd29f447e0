using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>The whole way of a KPI to another owner, as people read it who read German.</summary>
public sealed class GermanReassigningTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static readonly PersonId Second = new("annett");

    private static readonly Scorecard German = AcmeReview.Scorecard with
    {
        People =
        [
            .. Acme.People.Select(p => p with
            {
                Locale = "de-DE",
                Name = p.Id.Value switch { "mona" => "Mona Kaiser", "ole" => "Ole Brandt", "ana" => "Annika Ahl", "ken" => "Kenji Sato", _ => p.Name },
            }),
            Acme.Person(Second, Acme.Mona, locale: "de-DE") with { Name = "Annett Berg" },
        ],
    };

    private static readonly Reader Reader = Readers.German with { NameOf = id => German.Find(id)?.Name };

    [Fact]
    public void Whoever_was_named_by_the_beginning_of_a_name_takes_it_and_is_asked_in_the_next_cycle() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var answer = (ChatCard.Escalation)(await world[Acme.Mona].ReassignAsync(Acme.Ole, "Ken", "ole-1"))!;
            Assert.Equal("Kenji Sato wurde gebeten, Folgendes zu übernehmen: KPI ole-1. Bis zur Antwort ändert sich nichts.", Reader.Say(answer.Remark!));
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            var asked = (ChatCard.Proposal)world[Acme.Ken].Question!.Card;
            Assert.Equal("Mona Kaiser fragt, ob Sie eine Kennzahl übernehmen", Reader.Say(asked.Title));
            Assert.StartsWith("Bisher ist Ole Brandt zuständig.", Reader.Say(asked.Intro), StringComparison.Ordinal);
            Assert.Equal("KPI ole-1: noch keine Werte; fehlt für KW 22/2026", Reader.Say(Assert.Single(asked.Kpis)));

            var taken = (ChatCard.Notice)(await world[Acme.Ken].ReplyAsync(agrees: true))!;
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal("Eine Kennzahl gehört jetzt Ihnen", Reader.Say(taken.Title));
            Assert.Equal(
                "Kenji Sato ist jetzt für KPI ole-1 zuständig und wird nach dem gefragt, was fehlt. Ole Brandt wird nicht mehr gefragt.", Told(world, Acme.Mona));
            Assert.Equal(
                "Kenji Sato ist jetzt für KPI ole-1 zuständig; Mona Kaiser hat darum gebeten. Sie werden nicht mehr danach gefragt.", Told(world, Acme.Ole));
            Assert.Contains("ole-1", (await world.RequestAsync(Acme.Ken)).Missing.Select(o => o.Kpi.Value));
            Assert.StartsWith("Sie verantworten diese Zahlen", Reader.Say(((ChatCard.Form)world[Acme.Ken].Form.Card).Intro), StringComparison.Ordinal);

            await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddMinutes(1));
            Assert.Contains("ole-1", await AskedAsync(world, Acme.Ken));
            Assert.Equal(["ole-2", "ole-3"], await AskedAsync(world, Acme.Ole));
        },
        scorecard: German);

    [Fact]
    public void Of_two_whose_names_begin_so_one_is_chosen_who_declines_and_the_manager_reads_why() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var card = (ChatCard.Handover)(await world[Acme.Mona].ReassignAsync(Acme.Ole, "Ann", "ole-1"))!;
            Assert.Equal("Mehrere Personen heißen „Ann“. Wählen Sie, wen Sie meinen.", Reader.Say(card.Error!));
            Assert.Equal(["Annett Berg (annett@acme.example)", "Annika Ahl (ana@acme.example)"], card.Candidates.Select(c => Reader.Say(c.Words)));

            await world[Acme.Mona].HandOverAsync(ManagerAct.Reassign, Acme.Ole, new() { Kpis = [new("ole-1")], Person = Second });
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            var silent = (ChatCard.Proposal)(await world[Second].ReplyAsync(agrees: false))!;
            Assert.Equal("Schreiben Sie in wenigen Worten, warum nicht.", Reader.Say(silent.Error!));

            var declined = (ChatCard.Notice)(await world[Second].ReplyAsync(agrees: false, "Ich kenne die Zahlen nicht"))!;
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal("Mona Kaiser erfährt es, mit Ihrem Grund. Alles bleibt, wie es ist.", Reader.Say(declined.Text));
            Assert.Equal("Annett Berg hat KPI ole-1 abgelehnt: „Ich kenne die Zahlen nicht“ Alles bleibt, wie es ist.", Told(world, Acme.Mona));

            await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddMinutes(1));
            Assert.Equal(["ole-1", "ole-2", "ole-3"], await AskedAsync(world, Acme.Ole));
        },
        scorecard: German);

    /// <summary>The last of the news that reached somebody by itself.</summary>
    private static string Told(ReviewWorld world, PersonId person) =>
        Reader.Say(((ChatCard.Notice)world[person].Messages.Last(m => m.First is ChatCard.Notice).First).Text);

    private static async Task<IEnumerable<string>> AskedAsync(ReviewWorld world, PersonId person) =>
        (await world.Stores.CheckIns.FindAsync(new(AcmeReview.Second.Key, person), default))!.Value.Owed.Select(o => o.Kpi.Value).Order();
}
