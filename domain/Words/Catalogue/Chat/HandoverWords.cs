using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What people are told where a KPI gets another owner, or needs one.</summary>
public static class HandoverWords
{
    public static readonly Word<int> GotTitle = new("handover.got-title", "count");

    public static readonly Word<Part.List, int> Got = new("handover.got", "kpis", "count");

    public static readonly Word<DateTimeOffset> NextDue = new("handover.next-due", "due");

    public static readonly Word<int> More = new("handover.more", "count");

    public static readonly Word<PersonId, int> LeftTitle = new("handover.left-title", "person", "count");

    public static readonly Word<PersonId, Part.List, int> Left = new("handover.left", "person", "kpis", "count");

    public static readonly Word<PersonId> LeftNow = new("handover.left-now", "person");
}
