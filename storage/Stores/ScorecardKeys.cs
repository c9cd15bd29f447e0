using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Stores;

/// <summary>
/// The rows of table <c>Scorecards</c>: one partition a tenant with every version's content, the pointer to the one in force and
/// what the pointer was before, what the folder said last of each KPI, and what was said of each person of whom not the folder alone speaks;
/// and one partition with all tenants.
/// </summary>
internal static class ScorecardKeys
{
    public const string Table = "Scorecards";

    // No tenant's code begins with '!'.
    public const string TenantsPartition = "!tenants";

    public const string Pointer = "current";

    public const string Said = "f|";

    public const string People = "p|";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string SaidOf(KpiId kpi) => $"{Said}{kpi}";

    public static string PersonOf(PersonId person) => $"{People}{person}";

    public static string Version(string version) => $"v|{KeyPart.Of(version)}";

    /// <summary>One row for each time a version came into force, oldest first.</summary>
    public static string History(PublishedScorecard scorecard) =>
        string.Create(CultureInfo.InvariantCulture, $"h|{scorecard.PublishedAt.UtcTicks:D19}|{KeyPart.Of(scorecard.Version)}");
}
