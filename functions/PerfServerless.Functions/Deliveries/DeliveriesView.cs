namespace PerfServerless.Functions.Deliveries;

/// <summary>Messages as the API shows them.</summary>
/// <param name="More">There are older ones that were not read.</param>
internal sealed record DeliveriesView(IReadOnlyList<DeliveryView> Messages, bool More);
