using System.Text.Json;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Export;

/// <summary>What is in an export, told beside it in a header.</summary>
/// <param name="LeftOut">Lines that no import would take.</param>
public sealed record ExportSummary(string Tenant, string Organisation, int People, int Objectives, int Kpis, int Values, int Cadences, int LeftOut)
{
    public const string Header = "X-Export";

    /// <summary>In ASCII, as a header wants it.</summary>
    public string ToHeader() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <exception cref="JsonException">It is none.</exception>
    public static ExportSummary OfHeader(string header) =>
        JsonSerializer.Deserialize<ExportSummary>(header, JsonSerializerOptions.Web) ?? throw new JsonException("The header holds no summary.");

    internal static ExportSummary Of(Scorecard scorecard, ExportedFolder folder) => new(
        scorecard.Tenant.Value,
        scorecard.Organisation.Name,
        scorecard.People.Count,
        scorecard.Objectives.Count,
        scorecard.Kpis.Count,
        folder.Values,
        scorecard.Cadences.Count,
        folder.LeftOut.Count);
}
