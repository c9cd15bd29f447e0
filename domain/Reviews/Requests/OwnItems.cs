namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>
/// What people owe themselves. What somebody answers for another stays in the other's request too, so whoever counts a cycle's numbers
/// counts these.
/// </summary>
public static class OwnItems
{
    /// <returns>The requests without what is answered for others; who answers for others alone is not among them.</returns>
    public static IReadOnlyList<CheckInRequest> Of(IEnumerable<CheckInRequest> requests) =>
        [.. requests.Select(Of).Where(r => r.Owed.Count > 0)];

    private static CheckInRequest Of(CheckInRequest request) =>
        request.Owed.All(o => o.For is null) ? request : request with { Owed = [.. request.Owed.Where(o => o.For is null)] };
}
