using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Domain.Tests.Import;

public sealed class LaddersFileTests
{
    private const string Header = "criticality,step,grace\n";

    [Fact]
    public void A_ladder_holds_the_steps_that_are_named_in_order_however_they_are_written()
    {
        var ladders = Read("High,Manager's manager,1d 4h\nhigh,manager,2H\nHIGH,second reminder,-30m\nhigh,reminder,-1 d\nhigh,acknowledge,90 min\nlow,leader,10d");

        Assert.Equal(
            ["Low: Leader 10d", "High: Reminder -1d, SecondReminder -30m, Manager 2h, ManagersManager 1d 4h, Acknowledge 1h 30m"],
            ladders.Select(l => $"{l.Criticality}: {string.Join(", ", l.Rungs.Select(r => $"{r.Step} {r.After}"))}"));
    }

    [Theory]
    [InlineData("hgih,manager,1d", "ladders.csv, line 2, column 1 (criticality): 'hgih' is none of low, normal, high. Did you mean 'high'?")]
    [InlineData("high,boss,1d", "ladders.csv, line 2, column 2 (step): 'boss' is none of reminder, secondReminder, manager, managersManager, leader, acknowledge.")]
    [InlineData("high,manager,soon", "ladders.csv, line 2, column 3 (grace): 'soon' is no working time of at most 60 days: write it as -1d, 0, 4h or 1d 4h.")]
    [InlineData("high,manager,61d", "ladders.csv, line 2, column 3 (grace): '61d' is no working time of at most 60 days: write it as -1d, 0, 4h or 1d 4h.")]
    [InlineData("high,manager,-", "ladders.csv, line 2, column 3 (grace): '-' is no working time of at most 60 days: write it as -1d, 0, 4h or 1d 4h.")]
    [InlineData("high,manager,4", "ladders.csv, line 2, column 3 (grace): '4' is no working time of at most 60 days: write it as -1d, 0, 4h or 1d 4h.")]
    [InlineData("high,manager,-1h", "ladders.csv, line 2, column 3 (grace): The step manager would tell somebody before the value is due: write 0 or more.")]
    [InlineData("high,acknowledge,0", "ladders.csv, line 2, column 3 (grace): Nobody can answer in no time: write more than 0.")]
    [InlineData("high,manager,1d\nhigh,manager,2d", "ladders.csv, line 3, column 2 (step): The ladder for high has the step manager already, in line 2: remove one of them.")]
    [InlineData("high,leader,1d\nhigh,manager,9h", "ladders.csv, line 2, column 3 (grace): The step leader at 1d does not come after manager at 9h: give it a longer grace.")]
    [InlineData("high,reminder,0\nhigh,manager,0", "ladders.csv, line 3, column 3 (grace): The step manager at 0 does not come after reminder at 0: give it a longer grace.")]
    public void Every_mistake_says_what_to_do(string lines, string mistake) => A.Says(A.Folder.With(ImportFormat.Ladders, Header + lines), mistake);

    [Fact]
    public void What_is_exported_is_read_again_as_the_same()
    {
        var folder = A.Folder
            .With(ImportFormat.Ladders, Header + "high,reminder,-1d 2h\nhigh,manager,0\nnormal,manager,4h\nnormal,acknowledge,45m")
            .With(ImportFormat.Kpis, "id,name,objective,owner,indicator,unitKind,direction,frequency,criticality,trackedUntil\n"
                + "orders,Orders,deliver,chie,lead,count,higherIsBetter,monthly,high,2026-12-31\nrevenue,Revenue,grow,ada,lag,count,higherIsBetter,monthly,,")
            .With(ImportFormat.Targets, "kpi,period,target").With(ImportFormat.Actuals, "kpi,period,value");
        var scorecard = Scorecard(folder);
        var exported = FolderExport.Of(scorecard, new Dictionary<KpiId, IReadOnlyList<Actual>>(), FolderBuilder.Now);
        var again = FolderValidation.Validate(new(exported.Tables, [], []), FolderBuilder.Now);

        Assert.Equal((Criticality.High, new DateOnly(2026, 12, 31)), (scorecard.Find(new KpiId("orders"))!.Criticality, scorecard.Find(new KpiId("orders"))!.TrackedUntil));
        Assert.Equal(ScorecardVersion.Of(scorecard), ScorecardVersion.Of(Assert.IsType<ImportResult.Accepted>(again).Scorecard));
        Assert.Empty(exported.LeftOut);
    }

    [Fact]
    public void A_scorecard_without_ladders_is_the_one_it_was() =>
        Assert.Equal(ScorecardVersion.Of(Scorecard(A.Folder)), ScorecardVersion.Of(Scorecard(A.Folder.With(ImportFormat.Ladders, Header.TrimEnd()))));

    private static IReadOnlyList<Ladder> Read(string lines) => Scorecard(A.Folder.With(ImportFormat.Ladders, Header + lines)).Ladders;

    private static Scorecard Scorecard(FolderBuilder folder) => Assert.IsType<ImportResult.Accepted>(folder.Validate()).Scorecard;
}
