using System.Text.Json.Serialization;

namespace PerfServerless.Functions.Feeds;

/// <summary>An actual as a queue's message carries it.</summary>
/// <param name="Tenant">The organisation's id.</param>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Period">The code of one of the KPI's periods.</param>
/// <param name="Value">In the KPI's unit.</param>
/// <param name="Note">At most 500 characters.</param>
/// <param name="Id">The sender's own key of this value, at most 200 characters: the same message sent twice is recorded once. Without it
/// the queue's id of the message counts.</param>
/// <param name="AsOf">As in <see cref="Actuals.ActualPush"/>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FedActual(
    string? Tenant,
    string? Kpi,
    string? Period,
    decimal? Value,
    string? Note = null,
    string? Id = null,
    string? AsOf = null);
