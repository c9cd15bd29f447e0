using System.Text.Json;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Functions.Briefs;

/// <summary>Of a stored brief what the next one compares itself with: how each KPI stood. Everything else is passed over unread.</summary>
internal static class LastBrief
{
    /// <exception cref="JsonException">The text is not a brief.</exception>
    public static LastReview Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, BriefJson.Options) ?? throw new JsonException("A stored brief is empty.");
        var kpis = new Dictionary<KpiId, BriefBefore>(stored.Rows.Count);
        foreach (var (kpi, verdict) in stored.Rows) kpis[kpi] = new(verdict.Status, verdict.Value ?? verdict.Latest?.Value, verdict.Latest?.Period);

        return new(stored.MeetingDay, kpis);
    }

    private sealed record Stored(DateOnly MeetingDay, IReadOnlyList<StoredRow> Rows);

    private sealed record StoredRow(KpiId Kpi, StoredVerdict Verdict);

    // By the names under which 1.0.0 stored them.
    private sealed record StoredVerdict(Status Status, decimal? Value, StoredValue? Latest);

    private sealed record StoredValue(string Period, decimal Value);
}
