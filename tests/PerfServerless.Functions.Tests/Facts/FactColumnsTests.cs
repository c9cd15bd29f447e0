using PerfServerless.Functions.Facts;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Tests.Facts;

/// <summary>
/// The columns that somebody's report reads. A name or a place that changes breaks it: what is new comes at the end of its line here, and
/// nothing goes away.
/// </summary>
public sealed class FactColumnsTests
{
    private static readonly Dictionary<string, string> Golden = new()
    {
        ["actuals"] = "row kpi period period_from period_to value stands source recorded_at recorded_by as_of id corrects superseded_by note on_behalf_of",
        ["verdicts"] = "row cycle cadence meeting_day compiled_at kpi kpi_name level perspective objective postponed owner unit unit_symbol direction status "
            + "rule status_before_stale period value expected expected_high shortfall target target_high target_stretch target_period age_days marks "
            + "stated_status stated_by forecast_period forecast_expected forecast_low forecast_high forecast_chance stated_reason",
        ["requests"] = "row cycle cadence meeting_day person state asked answered missing opened_at due_at first_sent_at last_sent_at reminders nudges "
            + "settled_at on_time unreachable excused_by escalated_at escalated_to confidence blocker",
        ["escalations"] = "row cycle cadence meeting_day manager person raised_at delivered_at channel acknowledged_at nudged_at excused_at request_state "
            + "request_settled_at cancelled_at",
        ["briefs"] = "row cycle cadence meeting_day meeting_at compiled_at first_delivered_at leaders_reached trust asked updated oldest_days kpis on_track "
            + "at_risk off_track no_information stale postponed agenda agenda_left_out unreachable excused silent",
        ["decisions"] = "row decision cycle cadence meeting_day kpi objective decided_by decided_at withdrawn_at owner asked_by asked_at due_on state "
            + "accepted_at closed_at on_time times_moved entries changed_at changed_by target_period target_before target_before_high target_after "
            + "target_after_high target_state target_approver text note",
    };

    [Fact]
    public void Every_fact_has_the_columns_that_it_always_had() => Assert.Equal(Golden, Enum.GetValues<FactKind>().ToDictionary(FactNames.Of, Columns));

    [Fact]
    public void Every_column_is_told_in_the_documentation_in_its_order()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "facts.md"));
        foreach (var kind in Enum.GetValues<FactKind>()) Assert.Equal(Columns(kind), Told(page, FactNames.Of(kind)));
    }

    [Fact]
    public void The_rule_above_sees_a_column_that_is_not_told() =>
        Assert.NotEqual("row kpi value", Told("## actuals\n\n| `row` | x |\n| `value` | y |\n\n## verdicts\n| `kpi` | z |\n", "actuals"));

    private static string Columns(FactKind kind) => string.Join(' ', FactReads.Columns(kind));

    private static string Told(string page, string fact) => string.Join(' ', page
        .Split("\n## ")
        .Single(part => part.StartsWith($"{fact}\n", StringComparison.Ordinal) || part.StartsWith($"## {fact}\n", StringComparison.Ordinal))
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]));
}
