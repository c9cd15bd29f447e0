using PerfServerless.Domain.Health;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Tells a scorecard's health as warnings, each with the line that declares what it is about.</summary>
internal sealed class HealthWarnings(Declared<PersonId> people, Declared<ObjectiveId> objectives, Declared<KpiId> kpis)
{
    /// <param name="asOf">The day on which targets should be in force.</param>
    public IEnumerable<ImportWarning> Of(Scorecard scorecard, DateOnly asOf) => ScorecardHealth.Check(scorecard, asOf).Select(Warning);

    private ImportWarning Warning(HealthFinding finding)
    {
        var (file, line) = finding.About switch
        {
            HealthSubject.Objective => (ImportFormat.Objectives, objectives.LineOf(new(finding.Subject))),
            HealthSubject.Kpi => (ImportFormat.Kpis, kpis.LineOf(new(finding.Subject))),
            HealthSubject.Person => (ImportFormat.People, people.LineOf(new(finding.Subject))),
        };
        return new(file, finding.Sentence) { Line = line, Subject = finding.Subject, RuleId = finding.RuleId };
    }
}
