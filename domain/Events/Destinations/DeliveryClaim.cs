namespace PerfServerless.Domain.Events.Destinations;

/// <summary>The process that delivers to a destination, so that another one does not at the same time.</summary>
/// <param name="Until">Without a sign of life until then it counts as gone.</param>
public sealed record DeliveryClaim(string Process, DateTimeOffset Until);
