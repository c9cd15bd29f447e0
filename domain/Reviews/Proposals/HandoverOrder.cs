using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>What a manager wants to become of KPIs of somebody who has left.</summary>
/// <param name="Filled">He sent the inputs; where false he only looks.</param>
public sealed record HandoverOrder(PersonId Left, HandoverWish Wish, bool Filled);
