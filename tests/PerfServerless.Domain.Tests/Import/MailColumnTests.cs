using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>The address that letters go to, where a person's user principal name is none.</summary>
public sealed class MailColumnTests
{
    private const string Header = "id,name,upn,manager,timeZone,locale,mail";

    [Theory]
    [InlineData("ada.byron@example.com", "ada.byron@example.com")]
    [InlineData("  ada.byron@example.com ", "ada.byron@example.com")]
    [InlineData("o'neill+reviews@mail.example.com", "o'neill+reviews@mail.example.com")]
    [InlineData("ada@köln.example", "ada@köln.example")]
    [InlineData("ada@intranet", "ada@intranet")]
    [InlineData("", null)]
    [InlineData("   ", null)]
    public void An_address_is_read_as_it_stands_and_blank_means_none(string cell, string? mail) => Assert.Equal(mail, Ada(cell).Mail);

    [Fact]
    public void The_user_principal_name_stays_what_it_is() => Assert.Equal("ada@acme.example", Ada("ada.byron@example.com").UserPrincipalName);

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("@example.com")]
    [InlineData("ada@bert@example.com")]
    [InlineData("ada byron@example.com")]
    [InlineData("ada@example.com;bert@example.com")]
    [InlineData("Ada Byron <ada@example.com>")]
    [InlineData("<ada@example.com>")]
    [InlineData("mailto:ada@example.com")]
    [InlineData("ada@example.com\rBcc:bert@example.com")]
    [InlineData("zoë@example.com")]
    public void What_is_not_one_address_is_refused(string cell) =>
        A.Says(
            Folder(cell),
            $"people.csv, line 2, column 7 (mail): '{cell}' is not a mail address: write one address, such as ada.byron@example.com, or leave the cell empty where the user principal name is one.");

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void An_address_has_254_characters_at_most(int length, bool accepted)
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".example";
        var mail = new string('a', length - domain.Length - 1) + '@' + domain;

        Assert.Equal(accepted, Folder(mail).Validate() is ImportResult.Accepted);
    }

    [Fact]
    public void A_German_and_a_Frenchman_read_it_in_their_languages()
    {
        var told = Assert.Single(Assert.IsType<ImportResult.Refused>(Folder("ada").Validate()).Mistakes).Told;

        Assert.Equal(
            "people.csv, Zeile 2, Spalte 7 (mail): „ada“ ist keine E-Mail-Adresse: Schreiben Sie eine Adresse wie ada.byron@example.com, oder lassen Sie die Zelle leer, wenn der Benutzerprinzipalname eine ist.",
            Readers.German.Say(told));
        Assert.Equal(
            "people.csv, ligne 2, colonne 7 (mail) : « ada » n’est pas une adresse e-mail : écrivez une adresse, par exemple ada.byron@example.com, ou laissez la cellule vide si le nom d’utilisateur principal en est une.",
            Readers.French.Say(told).Replace('\u00A0', ' '));
    }

    /// <summary>The version that the folder had before the column was there: an organisation that is imported again has not changed.</summary>
    [Fact]
    public void A_folder_without_the_column_or_with_blank_cells_keeps_its_version()
    {
        Assert.Equal("a3d65edf25666050f12f35ccb03deac6", Version(A.Folder));
        Assert.Equal(Version(A.Folder), Version(A.Folder.With(People, Blank())));
    }

    [Fact]
    public void An_address_makes_another_version() => Assert.NotEqual(Version(Folder("")), Version(Folder("ada@example.com")));

    private static string Blank() => string.Join('\n', A.Folder.Files[People].Split('\n').Select((line, i) => i == 0 ? Header : line + ','));

    private static FolderBuilder Folder(string mail) =>
        A.Folder.With(People, Blank().Replace("Europe/London,en-GB,", $"Europe/London,en-GB,{mail}", StringComparison.Ordinal));

    private static Person Ada(string mail) => Accepted(Folder(mail)).People[0];

    private static Scorecard Accepted(FolderBuilder folder) => Assert.IsType<ImportResult.Accepted>(folder.Validate()).Scorecard;

    private static string Version(FolderBuilder folder) => ScorecardVersion.Of(Accepted(folder));
}
