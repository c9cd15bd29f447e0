namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with the organisation, its people and its objectives.</summary>
internal static class ImportOrganisationWords
{
    public static readonly Word Two = new("import.organisation-two");

    public static readonly Word None = new("import.organisation-none");

    public static readonly Word<string, string, string> HolidayTwice = new("import.holiday-twice", "day", "first", "second");

    public static readonly Word<Saying> ManagerCircle = new("import.manager-circle", "circle");

    public static readonly Word<string, string, string, string> PersonShares =
        new("import.person-shares", "column", "value", "first", "second");

    public static readonly Word<string, string> PersonManagerGone = new("import.person-manager-gone", "id", "manager");

    public static readonly Word<Saying> ParentCircle = new("import.parent-circle", "circle");

    /// <summary>A circle of which the middle is left out.</summary>
    public static readonly Word<string, int, string> LongCircle = new("import.circle-long", "shown", "more", "last");

    public static readonly Word<string, string, string> EntraTaken = new("import.entra-taken", "entra", "organisation", "tenant");

    public static readonly Word<string, string> TenantTaken = new("import.tenant-taken", "tenant", "organisation");
}
