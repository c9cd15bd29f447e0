using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Import;

public sealed class ScorecardCheckTests
{
    private static FolderBuilder Healthy => A.Folder
        .With(
            ImportFormat.Objectives, "id,name,perspective,parent,owner,weight\ngrow,Grow,financial,,ada,1\ndeliver,Deliver on time,internalProcess,grow,chie,1")
        .With(
            ImportFormat.Kpis, "id,name,objective,owner,indicator,unitKind,unit,decimals,direction,frequency,freshFor\nrevenue,Revenue,grow,ada,lag,money,EUR,0,higherIsBetter,monthly,5\nleads,Leads,grow,bert,lead,count,,0,higherIsBetter,monthly,5\non-time,On time,deliver,chie,lead,percent,,1,higherIsBetter,monthly,5")
        .With(ImportFormat.Targets, "kpi,period,target\nrevenue,2026,1200000\nleads,2026,40\non-time,2026,95")
        .With(ImportFormat.Actuals, "kpi,period,value\nrevenue,2026-05,101000");

    [Fact]
    public async Task A_healthy_folder_can_be_imported_and_has_nothing_to_mend()
    {
        var report = await Check(Healthy);

        Assert.True(report.Importable);
        Assert.Empty(report.Findings.En());
        Assert.Empty(report.Rules);
        Assert.Equal("Acme Ltd can be imported: 3 people, 2 objectives, 3 KPIs, 1 value; nothing worth mending.", report.Summary.En());
        Assert.Null(report.Compared);
    }

    [Fact]
    public async Task What_is_unhealthy_is_told_with_its_place_and_its_rule_and_counted()
    {
        var report = await Check(Healthy
            .Line(ImportFormat.Kpis, "a,Alone,,,lead,count,,0,higherIsBetter,monthly,5")
            .Line(ImportFormat.Kpis, "b,Beside,,ada,lead,count,,0,higherIsBetter,monthly,5")
            .Line(ImportFormat.Objectives, "empty,Empty,customer,grow,ada,1")
            .Line(ImportFormat.Targets, "a,2026,1").Line(ImportFormat.Targets, "b,2026,1")
            .With("target.csv", "x"));

        Assert.True(report.Importable);
        Assert.Equal(
            [
                "target.csv: The import knows no such file and left it alone. Did you mean 'targets.csv'?",
                "objectives.csv, line 4 (empty): The objective 'Empty' has no KPI at or below it: add one, or remove the objective.",
                "kpis.csv, line 5 (a): The KPI 'Alone' belongs to no objective and counts in none's roll-up: name its objective.",
                "kpis.csv, line 6 (b): The KPI 'Beside' belongs to no objective and counts in none's roll-up: name its objective.",
                "kpis.csv, line 5 (a): The KPI 'Alone' has no owner and nobody is asked for it: name one.",
            ],
            report.Findings.En());
        Assert.Equal(["health.objective-without-kpi", "health.kpi-without-objective", "health.kpi-without-owner"], report.Rules);
        Assert.EndsWith("; 5 things worth mending.", report.Summary.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_named_with_his_own_line()
    {
        var folder = Healthy;
        foreach (var i in Enumerable.Range(1, 7))
            folder = folder.Line(ImportFormat.Kpis, $"k{i},KPI {i},deliver,bert,lead,count,,0,higherIsBetter,monthly,5").Line(
                ImportFormat.Targets, $"k{i},2026,1");

        Assert.Equal(["people.csv, line 3 (bert): bert owns 8 KPIs, more than 7: share them out."], (await Check(folder)).Findings.En());
    }

    [Fact]
    public async Task Mistakes_are_told_with_their_place_and_counted()
    {
        var report = await Check(Healthy.Replace(ImportFormat.People, "Europe/Berlin", "Europe/Berlim").Line(ImportFormat.Targets, "leads,2026,50"));

        Assert.False(report.Importable);
        Assert.Equal(2, report.Findings.Count);
        Assert.StartsWith("people.csv, line 3, column 5 (timeZone): ", report.Findings[0].En(), StringComparison.Ordinal);
        Assert.Equal("The folder cannot be imported: 2 mistakes to mend. Its health is checked once there is none.", report.Summary.En());
    }

    [Fact]
    public async Task A_long_list_says_how_much_of_it_is_shown()
    {
        var wrong = string.Join('\n', Enumerable.Range(1, 1200).Select(i => $"nobody-{i},2026-05,1"));

        var report = await Check(Healthy.With(ImportFormat.Actuals, $"kpi,period,value\n{wrong}"));

        Assert.Equal(
            "The folder cannot be imported: 1,200 mistakes to mend, of which the first 1,000 are listed. Its health is checked once there is none.", report.Summary.En());
    }

    [Fact]
    public async Task Alone_a_changed_target_cannot_be_seen_and_against_the_earlier_folder_it_is_a_mistake()
    {
        var changed = Healthy.Replace(ImportFormat.Targets, "leads,2026,40", "leads,2026,30");
        Assert.True((await Check(changed)).Importable);

        var report = await Check(changed, Healthy);

        Assert.False(report.Importable);
        Assert.Equal(
            ["targets.csv, line 3, column 3 (target): The target of 'leads' for 2026 is 40 in force and 30 here: put 40 back, or say in recalibrations.csv why it changes, with 40 as 'before', the day from which it holds, and an approver who is not the owner."],
            report.Findings.En());
        Assert.Null(report.Compared);
    }

    [Fact]
    public async Task A_target_that_changed_with_a_reason_is_told_with_all_that_differs()
    {
        var later = Healthy
            .Replace(ImportFormat.Targets, "leads,2026,40", "leads,2026,30")
            .With(ImportFormat.Recalibrations, "kpi,period,before,effectiveFrom,reason,approvedBy\nleads,2026,40,2026-06-01,The fair was called off,ada")
            .Line(ImportFormat.Kpis, "new,New,deliver,chie,lead,count,,0,higherIsBetter,monthly,5").Line(ImportFormat.Targets, "new,2026,1")
            .Replace(ImportFormat.People, "Chie Ito", "Chie Itō")
            .Replace(ImportFormat.Cadences, "weekly,Weekly", "weekly-2,Weekly")
            .With(ImportFormat.Rules, "tolerance\n0.05");

        var report = await Check(later, Healthy);

        Assert.True(report.Importable);
        Assert.Equal(
            "people: 1 changed; KPIs: 1 added and 1 changed; cadences: 1 added and 1 removed; 1 change of targets with a reason; the organisation's own lines or rules differ",
            Compared(report));
    }

    [Fact]
    public async Task Differences_and_counts_are_told_in_German_and_in_French()
    {
        var report = await Check(
            Healthy.Line(ImportFormat.Kpis, "new,New,deliver,chie,lead,count,,0,higherIsBetter,monthly,5")
                .Line(ImportFormat.Targets, "new,2026,1")
                .Replace(ImportFormat.People, "Chie Ito", "Chie Itō"), Healthy);

        Assert.Contains(
            ": Personen: 1 geändert; Kennzahlen: 1 neu. Werte werden nicht verglichen.", Readers.German.Say(report.Compared!), StringComparison.Ordinal);
        Assert.Contains(
            " : personnes : 1 modification ; indicateurs : 1 ajout. Les valeurs ne sont pas comparées.", Readers.French.Say(report.Compared!)
                .Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.EndsWith(" Nichts sollte verbessert werden.", Readers.German.Say(report.Summary), StringComparison.Ordinal);
        Assert.EndsWith(" ; rien à améliorer.", Readers.French.Say(report.Summary).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Empty(PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(report.Compared!)));
    }

    [Fact]
    public async Task The_organisations_own_lines_count_as_well() =>
        Assert.Equal(
            "the organisation's own lines or rules differ", Compared(await Check(Healthy.Replace(ImportFormat.Organisation, "Acme Ltd", "Acme plc"), Healthy)));

    [Fact]
    public async Task Values_are_not_compared_and_that_is_said() =>
        Assert.Equal(
            "nothing differs", Compared(await Check(Healthy.Line(ImportFormat.Actuals, "revenue,2026-04,1"), Healthy.With(ImportFormat.Holidays, "day,name"))));

    [Fact]
    public async Task With_a_faulty_earlier_folder_nothing_is_compared()
    {
        var report = await Check(Healthy, Healthy.Replace(ImportFormat.People, "Europe/Berlin", "Europe/Berlim"));

        Assert.False(report.Importable);
        Assert.Contains(": people.csv, line 3, column 5 (timeZone): ", Assert.Single(report.Findings).En(), StringComparison.Ordinal);
        Assert.EndsWith(", which has 1 mistake itself: mend it, or leave --against out.", report.Summary.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_folder_that_is_not_there_is_named_once()
    {
        using var folder = TemporaryFolder.Of(Healthy);

        var report = await new ScorecardCheck(new ManualClock(FolderBuilder.Now)).OfAsync(folder.Path, "nowhere", CancellationToken.None);

        Assert.Equal(["nowhere: There is no such folder: check the path."], report.Findings.En());
    }

    [Fact]
    public async Task Another_organisation_is_no_earlier_state_of_this_one()
    {
        var report = await Check(Healthy, Healthy.Replace(ImportFormat.Organisation, "acme,", "other,"));

        Assert.False(report.Importable);
        Assert.EndsWith(
            "belongs to the organisation 'other' and this folder to 'acme': compare with an earlier folder of the same organisation.", report.Summary.En(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task The_command_ends_with_what_an_import_would_do(bool spoilt, int code)
    {
        using var folder = TemporaryFolder.Of(spoilt ? Healthy.Without(ImportFormat.People) : Healthy);

        Assert.Equal(code, await ScorecardCommand.Create(CommandReader.Of(_ => null)).Parse(["check", folder.Path, "--against", folder.Path]).InvokeAsync());
        Assert.Equal(code, await ScorecardCommand.Create(CommandReader.Of(_ => null)).Parse(["check", folder.Path]).InvokeAsync());
    }

    private static string Compared(ScorecardCheckReport report)
    {
        var sentence = report.Compared.En()!;
        Assert.EndsWith(". Values are not compared.", sentence, StringComparison.Ordinal);
        return sentence[(sentence.IndexOf(": ", StringComparison.Ordinal) + 2)..^". Values are not compared.".Length];
    }

    private static async Task<ScorecardCheckReport> Check(FolderBuilder folder, FolderBuilder? against = null)
    {
        using var now = TemporaryFolder.Of(folder);
        using var earlier = against is null ? null : TemporaryFolder.Of(against);
        return await new ScorecardCheck(new ManualClock(FolderBuilder.Now)).OfAsync(now.Path, earlier?.Path, CancellationToken.None);
    }
}
