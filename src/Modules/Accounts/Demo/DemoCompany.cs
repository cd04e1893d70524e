namespace ContentHub.Accounts.Demo;

/// <summary>Who the demo people are and what the demo company says about itself.</summary>
internal static class DemoCompany
{
    public static IReadOnlyDictionary<Guid, (string JobTitle, string Bio)> Profiles { get; } = new Dictionary<Guid, (string, string)>
    {
        [Contracts.DemoPeople.Sara] = ("Key account manager, water utilities", "Sara has spent eleven years in pump rooms between Kiel and Kassel. She writes about what operators ask her most: energy bills, spare parts and what to check before the wet season."),
        [Contracts.DemoPeople.Mark] = ("Content marketing lead", "Mark turns what sales people know into texts that engineers read to the end. Before Northwind Pumps he edited a trade magazine for process technology."),
        [Contracts.DemoPeople.Nora] = ("Head of sales and marketing", "Nora leads both departments and believes that they have one customer and should have one plan."),
        [Contracts.DemoPeople.Paul] = ("Digital channels", "Paul looks after the website and every account of the company out there, and notices first when one of them goes quiet."),
        [Contracts.DemoPeople.Lena] = ("Product safety and compliance", "Lena reads every claim about efficiency and explosion protection before the public does."),
        [Contracts.DemoPeople.Ada] = ("IT systems", "Ada runs the machines that the rest of the company does not want to think about."),
    };

    public const string About = """
        Northwind Pumps builds centrifugal and positive-displacement pumps for water utilities, breweries, dairies and paper mills. We were founded in Hamburg in 1954 by two engineers who repaired ship pumps in the free port; today 240 people work for us in Hamburg-Wilhelmsburg and in our service centres in Leipzig and Ulm.

        ## What we do

        - **Pumps from 0.5 to 400 kW**, designed around the duty point you really run at, not the one on the data sheet.
        - **Audits of pump systems.** We measure flow, head and power for a week and tell you what each cubic metre costs you.
        - **Service within 24 hours** in Germany, Denmark and the Netherlands, with spare parts for every pump we have sold since 1978.

        ## Why we write

        Most questions that our sales engineers hear have been asked by someone else before. This journal holds the answers, written by the people who were there.
        """;

    public const string Imprint = """
        Information according to section 5 of the German Digital Services Act (DDG).

        **Northwind Pumps GmbH**
        Reiherstieg 12
        21107 Hamburg
        Germany

        Managing directors: Nora Leitner, Henrik Osterkamp
        Register court: Amtsgericht Hamburg, HRB 00000 (demo)
        VAT identification number: DE000000000 (demo)

        Telephone: +49 40 000000
        E-mail: hello@northwind-pumps.test

        Responsible for the content: Mark Winter, address as above.

        Northwind Pumps is a company made up for the demonstration of this software. Any likeness to an existing company is a coincidence.
        """;

    public const string Privacy = """
        We keep this site as quiet as we can. It sets no cookies for visitors, loads nothing from other companies and does not follow you to other sites.

        ## What is recorded

        Our web server writes a log line for each request: the time, the address of the page, the kind of browser and your IP address. We need it to keep the site running and to fend off attacks, on the basis of Article 6 (1) f of the GDPR. Log lines are deleted after 14 days.

        ## When you write to us

        If you send us an e-mail, we use your address and what you wrote to answer you, and delete both when the matter is closed, unless the law tells us to keep them longer.

        ## Your rights

        You may ask us what we hold about you, have it corrected or deleted, restrict its use, receive a copy and object. Write to privacy@northwind-pumps.test. You may also complain to the Hamburg commissioner for data protection and freedom of information.
        """;
}
