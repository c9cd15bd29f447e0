using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;
using static PerfServerless.Domain.Tests.Chat.DeskScene;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Why a KPI misses is asked where it misses, and nowhere else.</summary>
public sealed class MissCauseTests
{
    [Fact]
    public void A_note_and_a_cause_are_asked_for_only_where_the_KPI_misses()
    {
        var form = FormContent.Show(new DeskScene().Owes("fine", last: 120).Owes("off", last: 40).Owes("new").Build());

        Assert.Equal([false, true, false], form.Fields.Select(f => f.AsksWhy));
    }

    [Fact]
    public void A_receipt_asks_for_the_cause_until_it_is_said()
    {
        Assert.Equal([false, true], Receipt(new DeskScene().Gave("fine", 120).Gave("off", 40)));
        Assert.Equal([false], Receipt(new DeskScene().Gave("off", 40, note: "the strike")));
    }

    [Fact]
    public void Correcting_a_value_that_misses_asks_for_its_cause_and_keeps_what_was_said()
    {
        var form = FormContent.Correct(new DeskScene().Gave("off", 40, note: "the strike").Gave("fine", 120).Build());

        Assert.Equal([("off", true, "the strike"), ("fine", false, null)], form.Fields.Select(f => (f.Kpi.Value, f.AsksWhy, f.TypedNote)));
    }

    [Fact]
    public void The_cause_is_read_with_the_value()
    {
        var accepted = Accepted(new DeskScene().Owes("a"), With(Submission([("a", "5")]), "Capacity"));

        Assert.Equal(MissCause.Capacity, accepted.Values.Single().Cause);
    }

    [Theory]
    [InlineData("capacity")]
    [InlineData("2")]
    [InlineData("Weather")]
    [InlineData("")]
    public void What_is_none_of_the_causes_is_none(string chosen) =>
        Assert.Null(Accepted(new DeskScene().Owes("a"), With(Submission([("a", "5")]), chosen)).Values.Single().Cause);

    [Fact]
    public void A_cause_without_its_value_comes_back_with_the_choice_kept()
    {
        var read = SubmissionReader.Read(new DeskScene().Owes("a", last: 40).Build(), With(Submission([("a", "")]), "Data"));
        var field = read.Match(accepted: _ => throw new InvalidOperationException("It was taken."), refused: r => r.Form).Fields.Single();

        Assert.Equal("A cause was chosen, but no number given: type the number, or take the cause back.", field.Error!.Ole());
        Assert.Equal((true, MissCause.Data), (field.AsksWhy, field.Cause));
    }

    [Fact]
    public void A_cause_said_later_is_recorded_with_the_same_value()
    {
        var scene = new DeskScene().Gave("a", 40);
        var submission = With(Submission([], correcting: true), "Assumption");
        var change = SubmissionChange.Of(scene.Build(), submission, Accepted(scene, submission))!;

        var actual = Assert.Single(change.Actuals);
        Assert.Equal((40m, MissCause.Assumption), (actual.Value, actual.Cause));
        Assert.NotNull(actual.Corrects);
    }

    [Fact]
    public void A_system_that_repeats_a_value_says_nothing_of_its_cause()
    {
        var standing = Actual("a", "2026-W22", 40) with { Cause = MissCause.Execution };
        var again = new GivenActual(new("a"), "2026-W22", 40, null, ActualSource.Api);

        Assert.IsType<ActualDecision.Known>(ActualDoor.Decide([standing], again, standing.RecordedAt.AddHours(1)));
        Assert.Equal(
            (41m, null),
            ActualDoor.Decide([standing], again with { Value = 41 }, standing.RecordedAt.AddHours(1)).Recorded is { } other ? (other.Value, other.Cause) : default);
    }

    private static Submission With(Submission submission, string cause) =>
        submission with { Causes = new Dictionary<(Domain.Identity.KpiId, string), string> { [(new("a"), "2026-W22")] = cause } };

    private static SubmissionReading.Accepted Accepted(DeskScene scene, Submission submission) =>
        (SubmissionReading.Accepted)SubmissionReader.Read(scene.Build(), submission);

    private static IEnumerable<bool> Receipt(DeskScene scene) => ReceiptContent.Of(scene.Build()).Lines.Select(l => l.Standing!.AsksWhy);
}
